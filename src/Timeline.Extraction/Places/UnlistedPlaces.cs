using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using WordClass = Timeline.Extraction.Places.PlaceWords.WordClass;

namespace Timeline.Extraction.Places;

/// <summary>Places that the gazetteer lacks: streets and buildings, what the recogniser of names takes for a place, and unknown names where only a place is named.</summary>
internal sealed class UnlistedPlaces(Gazetteer gazetteer)
{
    /// <summary>The lead of being a place from which the recogniser's word is taken.</summary>
    private const float Margin = 0.8f;
    private const WordEvidence Other = PlaceRecognizer.NotPlace | WordEvidence.LowerCase | WordEvidence.AfterTitle | WordEvidence.AfterGivenName | WordEvidence.Surname;
    private static readonly ulong The = WordKey.Of("the"), Comma = WordKey.Of(","), And = WordKey.Of("and"), Or = WordKey.Of("or"), To = WordKey.Of("to"), From = WordKey.Of("from"), Hyphen = WordKey.Of("-"), Possessive = WordKey.Of("'s"), A = WordKey.Of("a");
    private static readonly ulong[] Before = [.. ((string[])["in", "at", "near", "from", "outside", "towards", "toward"]).Select(word => WordKey.Of(word))];
    private readonly WordClasses _words = WordClasses.ForEnglish();

    /// <summary>A street, a building, a numbered road: capitalised words up to a word of that kind.</summary>
    public PlaceCandidate? FacilityAt(Document document, Sentence sentence, NameContext context, int first)
    {
        var tokens = document.Tokens;
        var end = first + 1;
        if (tokens[first].Key == The || tokens[first].Key == A || PlaceWords.ClassOf(tokens[first]) == WordClass.At) return null;
        if (PlaceWords.ClassOf(tokens[first]) == WordClass.Facility)
        {
            if (end >= sentence.EndToken || tokens[end].Kind != TokenKind.Number || !PlaceWords.IsRoad(tokens[first])) return null;
            return Unlisted(first, end + 1);
        }
        while (end < sentence.EndToken && end - first < 5 && tokens[end].Start - tokens[end - 1].End <= 1 && GazetteerMatcher.StartsName(tokens[end]) && PlaceWords.ClassOf(tokens[end]) != WordClass.Facility) end++;
        if (end >= sentence.EndToken || PlaceWords.ClassOf(tokens[end]) != WordClass.Facility || !GazetteerMatcher.StartsName(tokens[end]) || tokens[end].Start - tokens[end - 1].End > 1) return null;
        // "The Florida Highway Patrol".
        if (IsGoneOnWith(document, sentence, end + 1)) return null;
        var key = PlaceName.Key(document.SpanOf(first, end + 1).In(document.Text));
        if (gazetteer.Find(key).Length > 0) return null;
        // "Mount St. Helens" is no street; "Henderson County Jail" says where it lies, "Washington Drive" does not.
        if (context.At(first) is { } match && (match.End > end + 1 || !PlaceWords.IsStreet(tokens[end]) && match.Prominence > 350 && match.End <= end)) return null;
        return Unlisted(first, end + 1);
    }

    /// <summary>The word belongs to the name before it and makes it one of something else: "Highway Patrol", "District Judge", "Trail Blazers".</summary>
    public static bool IsGoneOnWith(Document document, Sentence sentence, int end) =>
        end < sentence.EndToken && document.Tokens[end].Kind == TokenKind.Capitalised && document.Tokens[end].Start == document.Tokens[end - 1].End + 1 && PlaceWords.ClassOf(document.Tokens[end]) is not (WordClass.Place or WordClass.Facility);

    /// <summary>Adds to the names that were found in the gazetteer those that it lacks.</summary>
    public void Add(Document document, NameContext context, byte[] labels, float[] margins, List<PlaceCandidate> found)
    {
        AddRecognised(document, context, labels, margins, found);
        AddUnknown(document, context, found);
    }

    private static PlaceCandidate Unlisted(int first, int end) => new(first, end, 0) { Unlisted = true, Evidence = 1 };

    private static void AddRecognised(Document document, NameContext context, byte[] labels, float[] margins, List<PlaceCandidate> found)
    {
        var next = 0;
        var added = new List<PlaceCandidate>();
        for (var i = 0; i < labels.Length;)
        {
            if (labels[i] != NameLabel.Begin(NamedEntityKind.Place))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < labels.Length && labels[end] == NameLabel.Inside(NamedEntityKind.Place)) end++;
            var after = end;
            while (end > i && !GazetteerMatcher.StartsName(document.Tokens[end - 1])) end--;
            while (next < found.Count && found[next].EndToken <= i) next++;
            if (end > i && (next == found.Count || found[next].FirstToken >= end) && margins[i] > Margin && !PlaceRecognizer.IsDisease(document, end) && (context.EvidenceOf(document.Tokens[i]) & PlaceRecognizer.NotPlace) == 0 && document.Tokens[i].Length > 2 && (end - i > 1 || PlaceWords.ClassOf(document.Tokens[i]) == WordClass.None) && !WorkTitle.Covers(document, document.Sentences[document.SentenceOf(i)], i)) added.Add(Unlisted(i, end));
            i = after;
        }
        Merge(found, added);
    }

    /// <summary>A name that is no word of English, "in", "at" or "from" which something is, or beside such a one in a list; and wherever else the article has it.</summary>
    private void AddUnknown(Document document, NameContext context, List<PlaceCandidate> found)
    {
        HashSet<ulong>? known = null, institutions = null;
        List<int>? others = null;
        var added = new List<PlaceCandidate>();
        PlaceCandidate? last = null;
        var next = 0;
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                while (next < found.Count && found[next].FirstToken < i) last = found[next++];
                if (IsInstitution(document, sentence, i)) (institutions ??= []).Add(document.Tokens[i].Key);
                else if (document.Tokens[i].Kind != TokenKind.Capitalised || last?.EndToken > i || next < found.Count && found[next].FirstToken == i || !IsUnknown(document, context, sentence, i)) continue;
                else if (i > sentence.FirstToken && (Before.AsSpan().Contains(document.Tokens[i - 1].Key) || last is { Placed: true } && IsBeside(document, context, sentence, last, i)))
                {
                    last = Unlisted(i, i + 1);
                    last.Placed = true;
                    added.Add(last);
                    (known ??= []).Add(document.Tokens[i].Key);
                }
                else (others ??= []).Add(i);
            }
        if (known is not null)
            foreach (var i in others ?? [])
                if (known.Contains(document.Tokens[i].Key)) added.Add(Unlisted(i, i + 1));
        if (institutions is not null) added.RemoveAll(place => institutions.Contains(document.Tokens[place.FirstToken].Key));
        Merge(found, added);
    }

    /// <summary>"Tsinghua University": elsewhere in the article the first word alone is that too.</summary>
    private static bool IsInstitution(Document document, Sentence sentence, int i) =>
        i + 1 < sentence.EndToken && document.Tokens[i].Kind == TokenKind.Capitalised && document.Tokens[i + 1].Kind == TokenKind.Capitalised && PlaceWords.ClassOf(document.Tokens[i + 1]) is WordClass.Institution or WordClass.Civic;

    /// <summary>One capitalised word alone that nothing here knows, and nobody's name by what else the article says.</summary>
    private bool IsUnknown(Document document, NameContext context, Sentence sentence, int i)
    {
        var tokens = document.Tokens;
        var token = tokens[i];
        if (token.Length < 4 || !char.IsLower(document.Text[token.End - 1]) || document.Tags[i] != PartOfSpeech.ProperNoun || context.Over(i) is not null) return false;
        if (i > sentence.FirstToken && (GazetteerMatcher.StartsName(tokens[i - 1]) || tokens[i - 1].End == token.Start)) return false;
        if (i + 1 < sentence.EndToken && (GazetteerMatcher.StartsName(tokens[i + 1]) || tokens[i + 1].Kind == TokenKind.Number || tokens[i + 1].Key == Possessive || tokens[i + 1].Key == Hyphen)) return false;
        return (context.EvidenceOf(token) & Other) == 0 && PlaceWords.ClassOf(token) == WordClass.None && !PlaceWords.IsUsuallyOther(token.Key) && !PlaceWords.IsGivenName(token) && !_words.IsCommon(token.Key);
    }

    /// <summary>"In A and B", "from A to B", "in A, B and C" where C is a place.</summary>
    private static bool IsBeside(Document document, NameContext context, Sentence sentence, PlaceCandidate last, int i)
    {
        var tokens = document.Tokens;
        if (last.EndToken != i - 1) return false;
        var between = tokens[i - 1].Key;
        if (between == And || between == Or) return i + 1 >= sentence.EndToken || document.Tags[i + 1] is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary);
        if (between == To) return last.FirstToken > sentence.FirstToken && tokens[last.FirstToken - 1].Key == From;
        return between == Comma && i + 2 < sentence.EndToken && (tokens[i + 1].Key == And || tokens[i + 1].Key == Or || tokens[i + 1].Key == Comma) && context.At(i + 2) is not null;
    }

    private static void Merge(List<PlaceCandidate> found, List<PlaceCandidate> added)
    {
        if (added.Count == 0) return;
        found.AddRange(added);
        found.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
    }
}
