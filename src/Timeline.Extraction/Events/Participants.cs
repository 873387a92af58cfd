using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Who does it: the words before the verb, with pronouns and short names completed from earlier in the article.</summary>
internal sealed class Participants
{
    private static readonly FrozenSet<ulong> Singular = Keys("he she"), Plural = Keys("they"), Thing = Keys("it");

    private static readonly FrozenSet<ulong> Skipped = Keys("earlier later also then meanwhile however but and after before when while who which that where as since although though because if so");

    private readonly Dictionary<ulong, string> _fullNames = [];
    private string? _lastPerson, _lastGroup, _lastThing;

    /// <summary>The subject of the verb before in the same sentence: "took a train to Paris and enrolled" has one for both. Null at a sentence's beginning.</summary>
    public (string Name, bool Plural)? Shared { get; private set; }

    public void BeginSentence() => Shared = null;

    /// <summary>First and end token of the subject of a verb; null where none stands before it.</summary>
    public static (int First, int End)? SubjectSpan(Document document, EventTrigger trigger, int[] clauses)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var end = trigger.Token;
        while (end > sentence.FirstToken && document.Tags[end - 1] is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Particle) end--;
        // A time between subject and verb: "Lavrov on Saturday met".
        while (end > sentence.FirstToken && TimexEndingAt(document, end) is { } timex)
        {
            end = timex;
            if (end > sentence.FirstToken && document.Tags[end - 1] == PartOfSpeech.Adposition) end--;
        }
        while (end > sentence.FirstToken && document.Tags[end - 1] is PartOfSpeech.Adverb or PartOfSpeech.Punctuation) end--;
        var first = end;
        while (first > sentence.FirstToken && clauses[first - 1 - sentence.FirstToken] == trigger.Clause && document.Tags[first - 1] is not (PartOfSpeech.Verb or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Auxiliary)
            && !IsBreak(document, first - 1)) first--;
        // "In March the fleet": what stands before the noun phrase's own start is no subject.
        while (first < end && (document.Tags[first] is PartOfSpeech.Adposition or PartOfSpeech.Adverb or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Punctuation or PartOfSpeech.SubordinatingConjunction || Skipped.Contains(document.Tokens[first].Key)))
        {
            if (document.Tags[first] == PartOfSpeech.Adposition)
            {
                // The prepositional phrase goes with its noun, unless nothing else is left.
                var next = first + 1;
                while (next < end && document.Tags[next] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral && !(document.Tags[next] == PartOfSpeech.Determiner && next > first + 1)) next++;
                first = next;
            }
            else first++;
        }
        return first < end && end - first <= 16 ? (first, end) : null;
    }

    /// <summary>Punctuation that a subject does not reach across; a dash between spaces among them, as after a dateline.</summary>
    private static bool IsBreak(Document document, int token)
    {
        var at = document.Tokens[token].Start;
        return document.Text[at] is ',' or ';' or ':' or '"' or '“' or '—' or '(' or ')' || document.Text[at] is '-' or '–' && at > 0 && document.Text[at - 1] == ' ';
    }

    /// <summary>The subject as a title names it: a pronoun replaced by whom it stands for; null where that is unknown.</summary>
    public (string Name, bool Plural)? Name(Document document, int first, int end) => Shared = NameOf(document, first, end);

    private (string Name, bool Plural)? NameOf(Document document, int first, int end)
    {
        var key = document.Tokens[first].Key;
        if (end - first == 1)
        {
            if (Singular.Contains(key)) return _lastPerson is { } person ? (person, false) : null;
            if (Plural.Contains(key)) return _lastGroup is { } group ? (group, true) : null;
            if (Thing.Contains(key)) return _lastThing is { } thing ? (thing, false) : null;
            if (document.Tags[first] == PartOfSpeech.Pronoun) return null;
        }
        if (document.Tags[first] == PartOfSpeech.Pronoun && document.Word(first) is not ("his" or "her" or "their" or "its" or "His" or "Her" or "Their" or "Its")) return null;
        var text = Squeeze(document.SpanOf(first, end).In(document.Text).ToString());
        if (end - first == 1 && _fullNames.TryGetValue(key, out var full)) text = full;
        var plural = IsPlural(document, first, end);
        Remember(document, first, end, text, plural);
        return (text, plural);
    }

    /// <summary>Learns the names of a sentence, so that a later short name or pronoun finds its whole.</summary>
    public void Learn(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] != PartOfSpeech.ProperNoun || IsPlace(document, i) || PlaceWords.ClassOf(document.Tokens[i]) == PlaceWords.WordClass.Title) continue;
            var end = i + 1;
            while (end < sentence.EndToken && document.Tags[end] == PartOfSpeech.ProperNoun && !IsPlace(document, end)) end++;
            if (end - i is >= 2 and <= 4 && document.Tokens[end - 1].Kind == TokenKind.Capitalised)
            {
                var name = Squeeze(document.SpanOf(i, end).In(document.Text).ToString());
                _fullNames.TryAdd(document.Tokens[end - 1].Key, name);
                if (document.Tokens[i].Length <= 3) _fullNames.TryAdd(document.Tokens[i].Key, name);
            }
            i = end;
        }
    }

    private void Remember(Document document, int first, int end, string text, bool plural)
    {
        var proper = document.Tags[end - 1] == PartOfSpeech.ProperNoun && !IsPlace(document, end - 1) && document.Tags[first] is not (PartOfSpeech.Determiner or PartOfSpeech.Numeral) && end - first <= 7;
        if (plural) _lastGroup = text;
        else if (proper) _lastPerson = text;
        else _lastThing = text;
        if (!plural && document.Tags[first] == PartOfSpeech.ProperNoun) _lastThing = text;
    }

    private static bool IsPlace(Document document, int token)
    {
        int low = 0, high = document.Places.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (document.Places[middle].EndToken <= token) low = middle + 1;
            else if (document.Places[middle].FirstToken > token) high = middle - 1;
            else return true;
        }
        return false;
    }

    private static bool IsPlural(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Tags[i] == PartOfSpeech.Adposition) break;
            if (document.Tags[i] == PartOfSpeech.CoordinatingConjunction && i > first) return true;
            if (document.Tags[i] == PartOfSpeech.Noun && (i + 1 >= end || document.Tags[i + 1] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Particle)))
                return document.Word(i) is "people" or "men" or "women" or "children" or "police" || document.Word(i).EndsWith("s", StringComparison.Ordinal) && !document.Word(i).EndsWith("ss", StringComparison.Ordinal) && !document.Word(i).EndsWith("us", StringComparison.Ordinal);
        }
        return document.Word(first) is "The" or "the" && end - first == 2 && document.Word(first + 1).EndsWith("s", StringComparison.Ordinal) && document.Tags[first + 1] == PartOfSpeech.ProperNoun;
    }

    private static int? TimexEndingAt(Document document, int end)
    {
        foreach (var timex in document.Timexes)
        {
            if (timex.EndToken == end) return timex.FirstToken;
            if (timex.FirstToken > end) break;
        }
        return null;
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static FrozenSet<ulong> Keys(string words) => words.Split(' ').Select(word => WordKey.Of(word)).ToFrozenSet();
}
