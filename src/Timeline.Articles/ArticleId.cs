using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Timeline.Articles;

/// <summary>The stable id of an article that brings none: a hash of its date and text, so that the same article read twice is one.</summary>
public static class ArticleId
{
    /// <returns>20 hexadecimal digits.</returns>
    public static string Of(LocalDate? date, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{date?.ToString("R", null)}\n{text}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 10));
    }
}
