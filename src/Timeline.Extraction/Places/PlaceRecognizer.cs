using System.Runtime.InteropServices;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;
using static Timeline.Extraction.Places.GazetteerFormat;
using WordClass = Timeline.Extraction.Places.PlaceWords.WordClass;

namespace Timeline.Extraction.Places;

/// <summary>
/// Finds the stretches of tokens that may name places here: names of the gazetteer, with how much speaks for a place and against a person, a paper or a month; and
/// streets, buildings and other places that the gazetteer lacks.
/// </summary>
internal sealed class PlaceRecognizer(Gazetteer gazetteer, GazetteerMatcher matcher, NameTagger names)
{
    /// <summary>Below this a candidate is dropped at once; between this and 0 the article's other places may still speak for it.</summary>
    public const float Hopeless = -2.2f;
    private const int PlacesKept = 40;

    /// <summary>From this renown on a name is a place's before it is a person's or a word.</summary>
    private const float Famous = 7;

    /// <summary>"Florence" is the hurricane wherever the article names that, unless something is in it; "Marburg" the virus.</summary>
    public const WordEvidence NotPlace = WordEvidence.AfterStorm | WordEvidence.BeforeDisease;
    private readonly UnlistedPlaces _unlisted = new(gazetteer);
    private static readonly ulong Of = WordKey.Of("of"), The = WordKey.Of("the"), For = WordKey.Of("for"), Comma = WordKey.Of(","), And = WordKey.Of("and"), Or = WordKey.Of("or"), Hyphen = WordKey.Of("-");
    private static readonly ulong County = WordKey.Of("county"), Possessive = WordKey.Of("'s"), In = WordKey.Of("in"), According = WordKey.Of("according"), American = WordKey.Of("american"), Americans = WordKey.Of("americans"), A = WordKey.Of("a"), An = WordKey.Of("an");
    private static readonly ulong[] Joints = [.. ((string[])["du", "de", "des", "del", "da", "do", "dos", "di"]).Select(word => WordKey.Of(word))];
    private static readonly ulong[] Speaking = [.. ((string[])["speak", "speaks", "speaking", "spoke", "spoken", "fluent", "learn", "learned", "taught", "translated"]).Select(word => WordKey.Of(word))];

    public List<PlaceCandidate> Find(Document document)
    {
        var context = new NameContext(document, matcher);
        var labels = new byte[document.Tokens.Length];
        var margins = new float[document.Tokens.Length];
        names.Label(document, context, labels, margins);
        context.AddPersons(document, labels);
        var found = new List<PlaceCandidate>();
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!GazetteerMatcher.StartsName(document.Tokens[i]))
                {
                    i++;
                    continue;
                }
                if (_unlisted.FacilityAt(document, sentence, context, i) is { } facility)
                {
                    if (!WorkTitle.Covers(document, sentence, i)) found.Add(facility);
                    i = facility.EndToken;
                    continue;
                }
                if (context.At(i) is not { } match)
                {
                    i++;
                    continue;
                }
                if (WorkTitle.Covers(document, sentence, i))
                {
                    i = match.End;
                    continue;
                }
                var candidate = new PlaceCandidate(match.First, match.End, match.Key);
                Weigh(document, sentence, context, labels, margins, match, candidate, found);
                if (candidate.Evidence > Hopeless && AddPlaces(document, candidate))
                {
                    Extend(document, sentence, context, candidate);
                    found.Add(candidate);
                }
                i = candidate.EndToken;
            }
        _unlisted.Add(document, context, labels, margins, found);
        AddNamedCounties(document, found);
        FillEntities(document, labels);
        for (var i = 0; i < found.Count; i++) found[i].Literal = Literalness.Of(document, found[i], i > 0 ? found[i - 1] : null, i + 1 < found.Count ? found[i + 1] : null);
        return found;
    }

    /// <summary>"Artibonite River", where only Artibonite is known, is one name: of what lies there.</summary>
    private static void Extend(Document document, Sentence sentence, NameContext context, PlaceCandidate candidate)
    {
        var end = candidate.EndToken;
        if (end >= sentence.EndToken || context.At(end) is not null || candidate.IsPeople || candidate.Partial) return;
        var word = document.Tokens[end];
        if (word.Kind != TokenKind.Capitalised || word.Start != document.Tokens[end - 1].End + 1 || PlaceWords.ClassOf(word) != WordClass.Place || UnlistedPlaces.IsGoneOnWith(document, sentence, end + 1)) return;
        candidate.EndToken = end + 1;
        candidate.SaidKind = PlaceWords.KindOf(word);
        candidate.IsExtended = true;
    }

    /// <summary>All places that bear the candidate's name as it is written, the best known first.</summary>
    private bool AddPlaces(Document document, PlaceCandidate candidate)
    {
        var (first, end) = (candidate.FirstToken, candidate.EndToken);
        var single = end - first == 1;
        var dotted = single && document.Word(first).Contains('.');
        AddPlaces(gazetteer.Find(candidate.Key), single, document.Tokens[first].Kind, dotted, candidate);
        if (candidate.HasArticle && gazetteer.Find(PlaceName.Key(document.SpanOf(first - 1, end).In(document.Text))) is { Length: > 0 } articled) AddPlaces(articled, false, TokenKind.Capitalised, false, candidate);
        // Each is a county, whatever else bears its name; but "the French islands" are not so called.
        if (!candidate.IsPeople && ListedKind(document, end) is { } listed)
        {
            var before = candidate.Places.Count;
            AddPlaces(gazetteer.Find(PlaceName.Key(string.Concat(document.SpanOf(first, end).In(document.Text), listed))), false, TokenKind.Capitalised, false, candidate);
            if (candidate.Places.Count > before) candidate.Places.RemoveRange(0, before);
        }
        if (candidate.Places.Count <= PlacesKept) return candidate.Places.Count > 0;
        var entries = gazetteer.Entries;
        var known = new int[candidate.Places.Count];
        for (var i = 0; i < known.Length; i++) known[i] = -GazetteerMatcher.Known(entries[candidate.Places[i].Entry], candidate.Places[i].Traits);
        var places = candidate.Places.ToArray();
        Array.Sort(known, places);
        candidate.Places.Clear();
        candidate.Places.AddRange(places.AsSpan(0, PlacesKept));
        return true;
    }

    private void AddPlaces(ReadOnlySpan<Name> bearers, bool single, TokenKind kind, bool dotted, PlaceCandidate candidate)
    {
        var people = matcher.IsPeople(bearers);
        candidate.Places.EnsureCapacity(candidate.Places.Count + bearers.Length);
        foreach (var name in bearers)
            if (GazetteerMatcher.IsWritten(name.Flags, single, kind, dotted) && (!people || (name.Flags & NameTraits.Demonym) != 0)) candidate.Places.Add((name.Entry, name.Flags));
    }

    /// <summary>Where the article speaks of "DeKalb County", "DeKalb" alone may be the county too.</summary>
    private static void AddNamedCounties(Document document, List<PlaceCandidate> found)
    {
        Dictionary<ulong, PlaceCandidate>? counties = null;
        foreach (var candidate in found)
            if (candidate.EndToken - candidate.FirstToken > 1 && document.Tokens[candidate.EndToken - 1].Key == County) (counties ??= [])[candidate.Key] = candidate;
        if (counties is null) return;
        foreach (var candidate in found)
            if (!candidate.Unlisted && document.Tokens[candidate.EndToken - 1].Key != County
                && counties.TryGetValue(PlaceName.Key(string.Concat(document.SpanOf(candidate.FirstToken, candidate.EndToken).In(document.Text), " county")), out var county))
                foreach (var place in county.Places)
                    if (!candidate.Places.Exists(known => known.Entry == place.Entry)) candidate.Places.Add(place);
    }

    /// <summary>"Harris and Montgomery counties": the word that each name of the list takes, with a space before it; null where the name is in no such list.</summary>
    private static string? ListedKind(Document document, int end)
    {
        var tokens = document.Tokens;
        for (var i = end; i < Math.Min(end + 8, tokens.Length); i++)
        {
            if (tokens[i].Kind == TokenKind.Lower && PlaceWords.ListedKind(tokens[i]) is { } kind) return kind;
            if (tokens[i].Kind == TokenKind.Lower && tokens[i].Key != And || tokens[i].Kind == TokenKind.Punctuation && tokens[i].Key != Comma) return null;
        }
        return null;
    }

    /// <summary>"Lassa fever", "Crimean-Congo haemorrhagic fever", "Middle East respiratory syndrome": a name that only tells where a disease was first seen.</summary>
    public static bool IsDisease(Document document, int end)
    {
        var tokens = document.Tokens;
        if (end + 1 < tokens.Length && tokens[end].Key == Hyphen && tokens[end + 1].Start == tokens[end].End) end += 2;
        return end < tokens.Length && tokens[end].Kind == TokenKind.Lower && PlaceWords.ClassOf(tokens[end]) == WordClass.Disease;
    }

    /// <summary>"US$300 million", "CA $7": whose money it is.</summary>
    private static bool IsMoney(Document document, int end) => end < document.Tokens.Length && document.Text[document.Tokens[end].Start] is '$' && document.Tokens[end].Start <= document.Tokens[end - 1].End + 1;

    /// <summary>"Baie du Cap", "Torre de Moncorvo": a longer name that the gazetteer lacks.</summary>
    private static bool IsGoneOnWith(Document document, Sentence sentence, int end) =>
        end + 1 < sentence.EndToken && Joints.AsSpan().Contains(document.Tokens[end].Key) && document.Tokens[end].Kind == TokenKind.Lower && document.Tokens[end + 1].Kind == TokenKind.Capitalised;

    /// <summary>"Pablo Ruiz del Río": the end of a name that begins as a person's.</summary>
    private static bool IsOfPerson(Document document, Sentence sentence, byte[] labels, int first)
    {
        var tokens = document.Tokens;
        if (first - 3 < sentence.FirstToken || !Joints.AsSpan().Contains(tokens[first - 1].Key) || tokens[first - 1].Kind != TokenKind.Lower) return false;
        var start = first - 2;
        while (start > sentence.FirstToken && tokens[start - 1].Kind == TokenKind.Capitalised) start--;
        return start < first - 2 && tokens[first - 2].Kind == TokenKind.Capitalised && (PlaceWords.IsGivenName(tokens[start]) || labels[start] != NameLabel.None && NameLabel.KindOf(labels[start]) == NamedEntityKind.Person);
    }

    /// <summary>"African-American": where somebody's forebears came from.</summary>
    private static bool IsAncestry(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        bool IsAmerican(int i) => tokens[i].Key == American || tokens[i].Key == Americans;
        bool Joins(int i) => i > 0 && i + 1 < tokens.Length && tokens[i].Key == Hyphen && tokens[i - 1].End == tokens[i].Start && tokens[i + 1].Start == tokens[i].End;
        return Joins(end) && IsAmerican(end + 1) || Joins(first - 1) && IsAmerican(first);
    }

    /// <summary>Sums what speaks for and against a place. The weights were set by hand on GUM's and the development texts' kinds of error, and are few and round on purpose.</summary>
    private void Weigh(Document document, Sentence sentence, NameContext context, byte[] labels, float[] margins, GazetteerMatch match, PlaceCandidate candidate, List<PlaceCandidate> found)
    {
        var tokens = document.Tokens;
        var (first, end) = (match.First, match.End);
        var single = end - first == 1;
        var before = first > sentence.FirstToken ? tokens[first - 1] : default;
        var after = end < sentence.EndToken ? tokens[end] : default;
        var beforeClass = before.Length > 0 ? PlaceWords.ClassOf(before) : WordClass.None;
        var afterClass = after.Length > 0 ? PlaceWords.ClassOf(after) : WordClass.None;
        candidate.Placed = IsPlaced(document, sentence, first, beforeClass);
        var named = first - 2 >= sentence.FirstToken && before.Key == Of && PlaceWords.ClassOf(tokens[first - 2]) == WordClass.Place;
        if (named) candidate.SaidKind = PlaceWords.KindOf(tokens[first - 2]);
        else if (afterClass == WordClass.Place && after.Kind == TokenKind.Lower) candidate.SaidKind = PlaceWords.KindOf(after);
        else if (beforeClass == WordClass.Place && before.Kind == TokenKind.Lower && PlaceWords.KindOf(before) is { } said and not PlaceKind.Region) candidate.SaidKind = said;
        else if (after.Key == Comma) candidate.SaidKind = KindInApposition(document, sentence, end + 1);

        var previous = found.Count > 0 ? found[^1] : null;
        var contained = false;
        if (previous is not null && previous.EndToken == first - 1 && before.Key == In && (match.Traits & (MatchTraits.Region | MatchTraits.Country)) != 0)
        {
            contained = Contains(match, previous);
            // "Palma in Cabo Delgado", where no Palma is known: it is none of those that are.
            if (!contained && (match.Traits & MatchTraits.Country) == 0 && previous.Evidence > 0 && previous.Places.TrueForAll(place => gazetteer.Entries[place.Entry].Kind is PlaceKind.City or PlaceKind.District or PlaceKind.Region)) previous.Unlisted = true;
        }
        if (previous is not null && previous.EndToken == first - 1 && before.Key == Comma)
        {
            contained = (match.Traits & (MatchTraits.Region | MatchTraits.Country | MatchTraits.County | MatchTraits.Settlement)) != 0 && Contains(match, previous);
            candidate.Placed |= previous.Placed;
        }
        else if (previous is not null && previous.EndToken == first - 1 && (before.Key == And || before.Key == Or)) candidate.Placed |= previous.Placed;

        if (IsDisease(document, end) || IsMoney(document, end) || IsGoneOnWith(document, sentence, end))
        {
            candidate.Evidence = Hopeless;
            return;
        }
        if ((match.Traits & ~MatchTraits.Abbreviation) == MatchTraits.Demonym)
        {
            if (IsAncestry(document, first, end))
            {
                candidate.Evidence = Hopeless;
                return;
            }
            // A language is no people: "he spoke in French."
            var language = after.Length == 0 || after.Kind == TokenKind.Punctuation;
            candidate.Evidence = language && (before.Key == In || Speaking.AsSpan().Contains(before.Key)) ? Hopeless : 1.5f;
            candidate.Partial = labels[first] != NameLabel.None && NameLabel.KindOf(labels[first]) == NamedEntityKind.Organization && !single;
            return;
        }

        var known = Math.Min(850, match.Prominence) / 100f;
        var margin = 0f;
        for (var i = first; i < end; i++) margin += Math.Clamp(margins[i], -2.5f, 2.5f) / (end - first);
        var evidence = 0.9f * margin + 0.9f * (known - 4.2f) + (single ? 0 : (match.Traits & MatchTraits.County) != 0 ? 2.5f : 1.2f);
        if (candidate.Placed) evidence += 1.5f;
        candidate.HasArticle = before.Key == The && single && !IsModifier(document, sentence, end);
        if (candidate.HasArticle && gazetteer.Find(PlaceName.Key(document.SpanOf(first - 1, end).In(document.Text))).IsEmpty) evidence += (match.Traits & MatchTraits.Listed) != 0 ? 1.5f : (match.Traits & (MatchTraits.Country | MatchTraits.Region)) == 0 ? -1.5f : 0;
        if (named) evidence += 3;
        // "The University of Pisa"
        if (first - 2 >= sentence.FirstToken && before.Key == Of && tokens[first - 2].Kind == TokenKind.Capitalised && PlaceWords.ClassOf(tokens[first - 2]) == WordClass.Institution)
        {
            candidate.Partial = true;
            evidence += 2;
        }
        if (contained)
        {
            previous!.Container = candidate;
            previous.Evidence += 3.5f;
            evidence += 2;
        }
        var joinedBefore = before.Length > 0 && before.Kind is TokenKind.Capitalised or TokenKind.Upper && before.End + 1 == tokens[first].Start && document.Text[before.End] == ' '
            && !(first - 1 == sentence.FirstToken && (PlaceWords.IsUsuallyOther(before.Key) || beforeClass is WordClass.At)) && (previous is null || previous.EndToken != first);
        var joinedAfter = after.Length > 0 && after.Kind is TokenKind.Capitalised && tokens[end - 1].End + 1 == after.Start;
        candidate.IsGoneOn = single && joinedAfter && afterClass is not (WordClass.Institution or WordClass.Civic) && context.At(end) is null;
        var town = false;
        if (joinedAfter && afterClass is WordClass.Institution or WordClass.Facility or WordClass.Civic)
        {
            candidate.Partial = true;
            town = afterClass == WordClass.Civic;
            evidence -= town ? -0.8f : 0.8f;
        }
        else if (joinedAfter && afterClass != WordClass.Place) evidence -= context.At(end) is not null ? 0.5f : 1.5f;
        // "A Columbia woman", "the Dunwoody home".
        if (after.Kind == TokenKind.Lower && afterClass is WordClass.Resident or WordClass.Civic) evidence += 1.2f;
        // "Sen. Strickland, R-Moorpark": a politician's constituency.
        if (before.Key == Hyphen && first - 2 >= sentence.FirstToken && tokens[first - 2].Length == 1 && before.End == tokens[first].Start) evidence += 3;
        if (ListedKind(document, end) is not null) evidence += 3;
        if (IsDateline(document, sentence, first, end))
        {
            candidate.Placed = true;
            evidence += 2.5f;
        }
        if (before.Length > 0 && beforeClass == WordClass.Direction && joinedBefore) joinedBefore = false;
        if (beforeClass == WordClass.Storm && before.Kind != TokenKind.Lower) evidence -= 5;
        if (single && IsOfPerson(document, sentence, labels, first)) evidence -= 5;
        if (beforeClass == WordClass.Title) evidence -= before.Kind == TokenKind.Lower ? 1.5f : 3.5f;
        else if (joinedBefore) evidence -= PlaceWords.IsGivenName(before) ? 4 : 2;
        if (single)
        {
            var word = context.EvidenceOf(tokens[first]);
            if ((word & WordEvidence.LowerCase) != 0) evidence -= tokens[first].Kind == TokenKind.Upper ? 1 : 2;
            if (PlaceWords.IsUsuallyOther(tokens[first].Key)) evidence -= known > Famous ? 0.7f : 2;
            if ((word & (WordEvidence.AfterTitle | WordEvidence.AfterGivenName)) != 0 && (word & (WordEvidence.BeforePlaceWord | WordEvidence.BeforeRegion)) == 0) evidence -= known > Famous ? 0.7f : 2;
            else if ((word & (WordEvidence.Surname | WordEvidence.AfterPlaceWord | WordEvidence.BeforePlaceWord | WordEvidence.BeforeRegion)) == WordEvidence.Surname) evidence -= known > Famous ? 0.7f : 2;
            if ((word & NotPlace) != 0 && !candidate.Placed && !named && !contained) evidence -= 6;
            if ((word & (WordEvidence.BeforePlaceWord | WordEvidence.BeforeRegion)) != 0) evidence += 1;
            if ((word & WordEvidence.AfterPlaceWord) != 0) evidence += 0.5f;
            if (tokens[first].Length <= 2 && (match.Traits & MatchTraits.Abbreviation) == 0) evidence -= 3;
            if (tokens[first].Kind == TokenKind.Upper && tokens[first].Length <= 4 && (match.Traits & MatchTraits.Abbreviation) == 0) evidence -= 2.5f;
        }
        if (IsPersonAround(labels, first, end)) evidence -= 1.5f;
        var uncontained = single && (match.Traits & (MatchTraits.Postal | MatchTraits.Abbreviation | MatchTraits.Country)) == MatchTraits.Postal && !contained;
        candidate.Evidence = uncontained || !candidate.Placed && PlaceWords.IsSeat(match.Key) ? Hopeless : evidence;
    }

    /// <summary>What follows is what the article before the name belongs to: "the Boston area", "the Paris-born", "the Lebanon's".</summary>
    private static bool IsModifier(Document document, Sentence sentence, int end) =>
        end < sentence.EndToken && (document.Tokens[end].Key == Hyphen || document.Tokens[end].Key == Possessive || GazetteerMatcher.StartsName(document.Tokens[end])
            || document.Tags[end] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral);

    /// <summary>"…, a small town in the north": the kind that the words behind the comma give; null where they are no such description.</summary>
    private static PlaceKind? KindInApposition(Document document, Sentence sentence, int first)
    {
        var tokens = document.Tokens;
        if (first >= sentence.EndToken || tokens[first].Key != The && tokens[first].Key != A && tokens[first].Key != An) return null;
        for (var i = first + 1; i < Math.Min(sentence.EndToken, first + 6) && tokens[i].Kind != TokenKind.Punctuation; i++)
            if (tokens[i].Kind == TokenKind.Lower && PlaceWords.KindOf(tokens[i]) is { } kind) return kind;
            else if (tokens[i].Key == In || tokens[i].Key == Of) return null;
        return null;
    }

    /// <summary>The recogniser sees a person's name that is longer than the match.</summary>
    private static bool IsPersonAround(byte[] labels, int first, int end) =>
        labels[first] == NameLabel.Inside(NamedEntityKind.Person) || end < labels.Length && labels[end] == NameLabel.Inside(NamedEntityKind.Person) && labels[end - 1] != NameLabel.None;

    /// <summary>Capitals, or a name before a dash or an agency in brackets, at the head of a paragraph: "PARIS (AP) —"; or a name and a date alone, as over a letter: "Trieste, 4 May 1848".</summary>
    private static bool IsDateline(Document document, Sentence sentence, int first, int end)
    {
        if (first != sentence.FirstToken || end >= document.Tokens.Length) return false;
        if (document.Tokens[end].Key == Comma && document.TimexAt(end + 1) is { Interval.Granularity: Granularity.Day } date && sentence.EndToken - date.EndToken <= 1) return true;
        var after = document.Text[document.Tokens[end].Start];
        // "Hanoi (VNA)".
        if (after is '(' && end + 2 < document.Tokens.Length && document.Tokens[end + 1].Kind is TokenKind.Upper or TokenKind.Mixed or TokenKind.Capitalised && document.Text[document.Tokens[end + 2].Start] is ')') return true;
        return after is '—' or '–' || after is '-' or '_' && document.Tokens[end].Start > document.Tokens[end - 1].End
            || document.Tokens[first].Kind == TokenKind.Upper && document.Tokens[end - 1].End - document.Tokens[first].Start > 4 && (after is '(' or ',' or ':' || document.Tokens[end].Kind == TokenKind.Capitalised);
    }

    private static bool IsPlaced(Document document, Sentence sentence, int first, WordClass beforeClass)
    {
        var tokens = document.Tokens;
        // "According to Davis": a source, not a way.
        if (first - 2 >= sentence.FirstToken && tokens[first - 2].Key == According) return false;
        if (beforeClass is WordClass.At or WordClass.Visit) return true;
        if (first - 1 < sentence.FirstToken) return false;
        var article = tokens[first - 1].Key == The ? 1 : 0;
        if (article == 1 && first - 2 >= sentence.FirstToken && PlaceWords.ClassOf(tokens[first - 2]) is WordClass.At or WordClass.Visit) return true;
        // "Left for France": the goal of a way.
        return first - 2 - article >= sentence.FirstToken && tokens[first - 1 - article].Key == For && PlaceWords.ClassOf(tokens[first - 2 - article]) == WordClass.Visit;
    }

    /// <summary>A place of the candidate's name lies in the container. Where the name is a country's, it is no town in the next country of the list ("Canada, Spain and Britain").</summary>
    private bool Contains(GazetteerMatch container, PlaceCandidate candidate)
    {
        var entries = gazetteer.Entries;
        if ((container.Traits & MatchTraits.Country) != 0 && Bears(candidate, PlaceKind.Country) && !Bears(candidate, PlaceKind.Region)) return false;
        foreach (var name in gazetteer.Find(container.Key))
            foreach (var (entry, _) in candidate.Places)
                if (entry != name.Entry && (entries[entry].Region == name.Entry || entries[entry].Country == name.Entry || entries[entry].County == name.Entry)) return true;
        return false;
    }

    /// <summary>A place of the kind has the candidate's name for its own.</summary>
    private bool Bears(PlaceCandidate candidate, PlaceKind kind)
    {
        foreach (var (entry, traits) in candidate.Places)
            if (traits == NameTraits.None && gazetteer.Entries[entry].Kind == kind) return true;
        return false;
    }

    /// <summary>People, organisations and other names; places are added when they are settled.</summary>
    private static void FillEntities(Document document, byte[] labels)
    {
        for (var i = 0; i < labels.Length;)
        {
            if (labels[i] == NameLabel.None)
            {
                i++;
                continue;
            }
            var kind = NameLabel.KindOf(labels[i]);
            var end = i + 1;
            while (end < labels.Length && labels[end] == NameLabel.Inside(kind)) end++;
            if (kind != NamedEntityKind.Place) document.Entities.Add(new NamedEntity(i, end, kind, 0.7f));
            i = end;
        }
    }
}
