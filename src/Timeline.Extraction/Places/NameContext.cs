using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Places;

/// <summary>What the recogniser of names knows of a whole document before it labels the first token: the gazetteer's matches, and how each word stands elsewhere in it.</summary>
internal sealed class NameContext
{
    private static readonly ulong Comma = WordKey.Of(","), The = WordKey.Of("the"), Who = WordKey.Of("who");
    private static readonly ulong[] Owners = [.. ((string[])["his", "her", "their", "my", "our", "your"]).Select(word => WordKey.Of(word))];
    private readonly Dictionary<ulong, WordEvidence> _evidence = [];
    private readonly int[] _starts, _covering;

    public NameContext(Document document, GazetteerMatcher matcher)
    {
        _starts = new int[document.Tokens.Length];
        _covering = new int[document.Tokens.Length];
        matcher.Find(document, Matches, _starts);
        Cover(document);
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++) Gather(document, sentence, i);
    }

    /// <summary>The longest match from each token that has one, in order; they may overlap.</summary>
    public List<GazetteerMatch> Matches { get; } = [];

    /// <summary>The match that begins at the token; null where none does.</summary>
    public GazetteerMatch? At(int token) => _starts[token] < 0 ? null : Matches[_starts[token]];

    /// <summary>The match that the token is in, the earliest and longest; null where none is.</summary>
    public GazetteerMatch? Over(int token) => _covering[token] < 0 ? null : Matches[_covering[token]];

    /// <summary>How the word stands anywhere in the document.</summary>
    public WordEvidence EvidenceOf(Token token) => _evidence.GetValueOrDefault(token.Key);

    /// <summary>The last word of a person's full name is that person's where it stands alone.</summary>
    /// <param name="labels">What the recogniser of names made of each token.</param>
    public void AddPersons(Document document, ReadOnlySpan<byte> labels)
    {
        var inside = NameLabel.Inside(NamedEntityKind.Person);
        for (var i = 1; i < labels.Length; i++)
            if (labels[i] == inside && document.Tokens[i].Kind == TokenKind.Capitalised && document.Tokens[i].Start == document.Tokens[i - 1].End + 1 && (i + 1 == labels.Length || labels[i + 1] != inside)) Mark(document.Tokens[i], WordEvidence.Surname);
    }

    private void Cover(Document document)
    {
        Array.Fill(_covering, -1);
        for (var i = 0; i < document.Tokens.Length;)
        {
            if (_starts[i] < 0)
            {
                i++;
                continue;
            }
            var match = Matches[_starts[i]];
            for (var t = match.First; t < match.End; t++) _covering[t] = _starts[i];
            i = match.End;
        }
    }

    private void Gather(Document document, Sentence sentence, int i)
    {
        var tokens = document.Tokens;
        var token = tokens[i];
        if (token.Kind == TokenKind.Lower)
        {
            if (token.Length > 2) Mark(token, WordEvidence.LowerCase);
            return;
        }
        if (!GazetteerMatcher.StartsName(token)) return;
        var evidence = WordEvidence.None;
        if (i > sentence.FirstToken)
        {
            var before = tokens[i - 1];
            var adjacent = before.End + 1 == token.Start;
            var word = PlaceWords.ClassOf(before);
            if (adjacent && word == PlaceWords.WordClass.Title) evidence |= WordEvidence.AfterTitle;
            // "His wife Florence": a person.
            if (adjacent && i - 2 >= sentence.FirstToken && before.Kind == TokenKind.Lower && Owners.AsSpan().Contains(tokens[i - 2].Key) && word != PlaceWords.WordClass.Place && document.Tags[i - 1] == PartOfSpeech.Noun) evidence |= WordEvidence.AfterGivenName;
            if (adjacent && word == PlaceWords.WordClass.Storm && before.Kind != TokenKind.Lower) evidence |= WordEvidence.AfterStorm;
            if (adjacent && GazetteerMatcher.StartsName(before) && PlaceWords.IsGivenName(before)) evidence |= WordEvidence.AfterGivenName;
            else if (adjacent && before.Kind == TokenKind.Capitalised && i - 1 > sentence.FirstToken && _covering[i] < 0) evidence |= WordEvidence.AfterCapital;
            if (word is PlaceWords.WordClass.At or PlaceWords.WordClass.Visit || before.Key == The && i - 1 > sentence.FirstToken && PlaceWords.ClassOf(tokens[i - 2]) == PlaceWords.WordClass.At) evidence |= WordEvidence.AfterPlaceWord;
        }
        if (i + 1 < sentence.EndToken)
        {
            var after = tokens[i + 1];
            var word = PlaceWords.ClassOf(after);
            if (word == PlaceWords.WordClass.Place && GazetteerMatcher.StartsName(after)) evidence |= WordEvidence.BeforePlaceWord;
            if (word == PlaceWords.WordClass.Disease && after.Kind == TokenKind.Lower && (i == sentence.FirstToken || _covering[i] < 0 || _covering[i - 1] != _covering[i])) evidence |= WordEvidence.BeforeDisease;
            // "Valadares, who landed on Tuesday": a person.
            if (i == sentence.FirstToken && after.Key == Comma && i + 2 < sentence.EndToken && tokens[i + 2].Key == Who) evidence |= WordEvidence.Surname;
            // "Marion, 38, a nurse": a person's age.
            if (after.Key == Comma && i + 3 < sentence.EndToken && tokens[i + 2] is { Kind: TokenKind.Number, Length: 2 } && tokens[i + 3].Key == Comma) evidence |= WordEvidence.Surname;
            if (word == PlaceWords.WordClass.Speech) evidence |= WordEvidence.BeforeSpeech;
            if (after.Key == Comma && i + 2 < sentence.EndToken && At(i + 2) is { } region && (region.Traits & (MatchTraits.Region | MatchTraits.Country)) != 0 && region.Prominence > 500) evidence |= WordEvidence.BeforeRegion;
        }
        if (evidence != WordEvidence.None) Mark(token, evidence);
    }

    private void Mark(Token token, WordEvidence evidence)
    {
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_evidence, token.Key, out _);
        known |= evidence;
    }
}

/// <summary>How a word stands somewhere in the document.</summary>
[Flags]
internal enum WordEvidence : ushort
{
    None = 0, LowerCase = 1, AfterTitle = 2, AfterGivenName = 4, AfterCapital = 8, AfterPlaceWord = 16, BeforePlaceWord = 32, BeforeRegion = 64, BeforeSpeech = 128, AfterStorm = 256, BeforeDisease = 512, Surname = 1024,
}
