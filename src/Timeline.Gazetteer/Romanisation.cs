using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Timeline.Gazetteers;

/// <summary>Names as English news writes them: GeoNames romanises with marks ("Wŏnsan", "Khān Yūnis") that belong to the scheme and to no alphabet of the country.</summary>
internal static class Romanisation
{
    private static readonly FrozenSet<string> Countries = OwnLists.Read("romanised.tsv").Select(row => row[0]).ToFrozenSet();

    /// <summary>The name without the marks of its romanisation; as it is where the country writes its names in Latin letters.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static string Plain(string country, string name)
    {
        if (!Countries.Contains(country) || Ascii.IsValid(name)) return name;
        var text = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('‘' or '’' or 'ʻ' or 'ʼ' or '`')) text.Append(c);
        return text.ToString();
    }
}
