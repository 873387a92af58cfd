using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Events;

/// <summary>Writes an event's title: one clause, subject first, in the present tense, at most 90 characters, cut only between words.</summary>
internal static class TitleWriter
{
    public const int Longest = 90;

    private static readonly FrozenSet<string> LooseEnds =
        "of the a an in to and or but for with by at from on its his her their that as into which who was were had is are not also".Split(' ').ToFrozenSet();

    /// <param name="subject">Who does it, as <see cref="Participants"/> names them; null where unknown.</param>
    public static string Write(Document document, EventTrigger trigger, int[] clauses, (string Name, bool Plural)? subject)
    {
        var sentence = document.Sentences[trigger.Sentence];
        if (trigger.InHeadline) return Cut(Text(document, sentence.FirstToken, sentence.EndToken));
        if (trigger.IsNoun) return Cut(Capital(NounPhrase(document, trigger, sentence)));
        var title = new StringBuilder();
        if (subject is { } who)
        {
            title.Append(who.Name).Append(' ');
            title.Append(Verb(document, trigger, who.Plural));
        }
        else title.Append(trigger.IsPassive || document.VerbForms[trigger.Token] == VerbForm.Gerund ? document.Word(trigger.Token) : VerbInflection.Present(trigger.Base, false));
        var last = sentence.FirstToken;
        for (var i = trigger.Token + 1; i < sentence.EndToken && clauses[i - sentence.FirstToken] == trigger.Clause; i++)
        {
            if (document.Text[document.Tokens[i].Start] is ';' or '.' or ':' or '—' or '"' or '“' or '(') break;
            last = i + 1;
        }
        if (last > trigger.Token + 1) Append(title, document, trigger.Token + 1, last);
        return Cut(Capital(WithoutLooseEnd(title.ToString())));
    }

    private static string Verb(Document document, EventTrigger trigger, bool plural)
    {
        var word = document.Word(trigger.Token).ToString();
        var form = document.VerbForms[trigger.Token];
        var planned = trigger.Status == EventStatus.Planned;
        if (trigger.IsPassive) return trigger.Status switch { EventStatus.Planned => "will be " + word, EventStatus.Denied => (plural ? "are" : "is") + " not " + word, EventStatus.Hypothetical => "may be " + word, _ => (plural ? "are " : "is ") + word };
        if (trigger.Status == EventStatus.Denied) return (plural ? "do not " : "does not ") + trigger.Base;
        if (trigger.Status == EventStatus.Hypothetical) return "may " + trigger.Base;
        if (planned) return "will " + trigger.Base;
        return form is VerbForm.ThirdPerson or VerbForm.Present ? word : VerbInflection.Present(trigger.Base, plural);
    }

    /// <summary>The rest of the clause without its times: the pin shows those itself.</summary>
    private static void Append(StringBuilder title, Document document, int first, int end)
    {
        var skip = -1;
        foreach (var timex in document.Timexes)
        {
            if (timex.EndToken <= first || timex.FirstToken >= end || timex.Interval is null) continue;
            var start = timex.FirstToken;
            while (start > first && document.Tags[start - 1] == PartOfSpeech.Adposition) start--;
            if (start > Math.Max(first, skip)) title.Append(' ').Append(Text(document, Math.Max(first, skip), start));
            skip = timex.EndToken;
        }
        if (Math.Max(first, skip) < end) title.Append(' ').Append(Text(document, Math.Max(first, skip), end));
    }

    private static string NounPhrase(Document document, EventTrigger trigger, Text.Sentence sentence)
    {
        var first = trigger.Token;
        while (first > sentence.FirstToken && document.Tags[first - 1] is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral) first--;
        var end = trigger.Token + 1;
        while (end < sentence.EndToken && end - trigger.Token < 12 && document.Tags[end] is PartOfSpeech.Adposition or PartOfSpeech.Determiner or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective) end++;
        while (end > trigger.Token + 1 && document.Tags[end - 1] is PartOfSpeech.Adposition or PartOfSpeech.Determiner or PartOfSpeech.Adjective) end--;
        return Text(document, first, end);
    }

    private static string Text(Document document, int first, int end) =>
        first >= end ? "" : string.Join(' ', document.SpanOf(first, end).In(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Capital(string text)
    {
        text = text.Replace(" ,", ",", StringComparison.Ordinal).Trim();
        return text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static string Cut(string title)
    {
        if (title.Length <= Longest) return title;
        var at = title.LastIndexOf(' ', Longest - 1);
        if (at <= 0) return title[..Longest];
        return WithoutLooseEnd(title[..at]) + "…";
    }

    /// <summary>A title does not end in "of the" or "and".</summary>
    private static string WithoutLooseEnd(string title)
    {
        var words = title.TrimEnd(' ', ',', '-', '–').Split(' ').ToList();
        while (words.Count > 2 && LooseEnds.Contains(words[^1].TrimEnd(','))) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(',', '-', '–', ' ');
    }
}
