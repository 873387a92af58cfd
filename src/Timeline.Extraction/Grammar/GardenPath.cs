using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar;

/// <summary>"Two days after a hotel collapsed": where the parser has taken "after a hotel" for a phrase, and the verb for something else, it is a clause with its subject.</summary>
internal static class GardenPath
{
    private const int LongestSubject = 8;

    public static void Mend(Document document)
    {
        for (var i = 2; i + 2 < document.Tokens.Length; i++)
        {
            if (document.Word(i) is not ("after" or "before") || document.Relations[i] != Relation.Case || !IsUnit(document.Word(i - 1))) continue;
            var (unit, subject) = (i - 1, document.Heads[i]);
            if (subject <= i || document.Heads[subject] != unit || Verb(document, unit, subject) is not (>= 0 and var verb)) continue;
            if (document.Heads[verb] == subject)
            {
                var above = Above(document, unit);
                if (above < 0 && document.Heads[unit] >= 0) continue;
                (document.Heads[verb], document.Relations[verb]) = (above, above < 0 ? Relation.Root : Relation.AdverbialClause);
            }
            if (document.VerbForms[verb] == VerbForm.Participle) document.VerbForms[verb] = VerbForm.Past;
            (document.Heads[unit], document.Relations[unit]) = (verb, Relation.UnmarkedOblique);
            (document.Heads[subject], document.Relations[subject]) = (verb, Relation.NominalSubject);
            (document.Heads[i], document.Relations[i]) = (verb, Relation.Marker);
        }
    }

    /// <summary>The verb whose subject was taken for the end of a phrase; -1 where there is none.</summary>
    private static int Verb(Document document, int unit, int subject)
    {
        for (var i = subject + 1; i < Math.Min(document.Tokens.Length - 1, subject + LongestSubject); i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation) return -1;
            if (document.Tags[i] != PartOfSpeech.Verb) continue;
            // "An avalanche killed sixteen", but not "a bridge built in 1990".
            if (document.Heads[i] == subject) return document.VerbForms[i] is VerbForm.Past or VerbForm.Participle && HasObject(document, i) ? i : -1;
            return document.Heads[unit] == i && document.VerbForms[i] == VerbForm.Past ? i : -1;
        }
        return -1;
    }

    private static bool HasObject(Document document, int verb)
    {
        if (document.Tags[verb + 1] == PartOfSpeech.Adposition) return false;
        for (var i = verb + 1; i < Math.Min(document.Tokens.Length, verb + LongestSubject); i++)
            if (document.Heads[i] == verb && document.Relations[i] is Relation.Object or Relation.OpenClausalComplement) return true;
        return false;
    }

    /// <summary>The verb over a word; -1 where there is none.</summary>
    private static int Above(Document document, int token)
    {
        var at = document.Heads[token];
        while (at >= 0 && document.Tags[at] != PartOfSpeech.Verb) at = document.Heads[at];
        return at;
    }

    private static bool IsUnit(ReadOnlySpan<char> word) => word is "minute" or "minutes" or "hour" or "hours" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "decade" or "decades";
}
