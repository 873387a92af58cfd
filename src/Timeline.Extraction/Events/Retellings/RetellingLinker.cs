using NodaTime;
using Timeline.Extraction.Events.Headlines;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Retellings;

/// <summary>
/// Links the later tellings of one event to the first. Events that begin on one day at one place are compared, and trees that <c>Timeline.Training retellings</c> learned from pairs that readers judged say how
/// likely the two are one.
/// </summary>
internal sealed class RetellingLinker
{
    /// <summary>Events of one day that are compared with a later one: the first and the last of them.</summary>
    private const int Compared = 8;

    private const int NearKilometres = 100;

    private const double Same = 0.55;

    private static readonly Lazy<BinaryTrees> English = new(() => BinaryTrees.Read<RetellingFeature>("same.txt"));

    private static readonly WordSet Common = Clause.Keys("the a an of in on at to and or for with by from is are was were be been it its his her their that this as after before he she they has have had will not who which");

    private readonly Document _document;
    private readonly BinaryTrees _trees;
    private readonly Teller?[] _tellers;

    private RetellingLinker(Document document, BinaryTrees trees) => (_document, _trees, _tellers) = (document, trees, new Teller?[document.Events.Count]);

    /// <param name="reads">Told of each pair that is compared, by their indices, for the training.</param>
    public static void Link(Document document, Action<int, int, byte[]>? reads = null) => new RetellingLinker(document, English.Value).Link(reads);

    private void Link(Action<int, int, byte[]>? reads)
    {
        var days = new Dictionary<LocalDate, List<int>>();
        for (var i = 0; i < _document.Events.Count; i++)
        {
            if (_document.Events[i] is not { When: { } when, Where: not null } happening) continue;
            if (!days.TryGetValue(when.Start, out var before)) days[when.Start] = before = [];
            var (most, best) = (Same, -1);
            for (var b = 0; b < before.Count; b++)
            {
                if (b == Compared / 2 && before.Count > Compared) b = before.Count - Compared / 2;
                if (!AreNear(_document.Events[before[b]].Where!, happening.Where)) continue;
                var row = Row(before[b], i, before.Count);
                reads?.Invoke(before[b], i, row);
                var chance = IsOfLife(_document.Events[before[b]], happening) ? 1 : _trees.Chance(row);
                if (chance > most) (most, best) = (chance, before[b]);
            }
            if (best >= 0) _document.Events[i] = happening with { SameAs = _document.Events[best].SameAs ?? best };
            before.Add(i);
        }
    }

    /// <summary>Nobody is born or dies twice.</summary>
    private static bool IsOfLife(Event one, Event other) => one.Class is "birth" or "death" && one.Class == other.Class && one.Who.Count > 0 && other.Who.Count > 0 && one.Who[0] == other.Who[0];

    /// <summary>One town, or a town and the country that it lies in.</summary>
    private static bool AreNear(Place one, Place other) =>
        one.Id == other.Id || one.Country == other.Country && (one.Kind >= PlaceKind.Country || other.Kind >= PlaceKind.Country) || Geodesy.Kilometres(one.Latitude, one.Longitude, other.Latitude, other.Longitude) <= NearKilometres;

    private byte[] Row(int first, int second, int onDay)
    {
        var row = new byte[(int)RetellingFeature.All];
        void Set(RetellingFeature feature, int value) => row[(int)feature] = FeatureRow.Quantity(value);
        void Is(RetellingFeature feature, bool value) => row[(int)feature] = FeatureRow.YesNo(value);
        var (one, other) = (_document.Events[first], _document.Events[second]);
        var (a, b) = (TellerOf(first), TellerOf(second));
        Set(RetellingFeature.FirstKind, (int)one.Kind);
        Set(RetellingFeature.SecondKind, (int)other.Kind);
        Set(RetellingFeature.FirstEvidence, (int)one.When!.Evidence);
        Set(RetellingFeature.SecondEvidence, (int)other.When!.Evidence);
        var kinship = b.Word.To(a.Word);
        Set(RetellingFeature.Word, kinship.HasFlag(BodyEventFeature.SameWord) ? 0 : kinship.HasFlag(BodyEventFeature.SameStem) ? 1 : kinship.HasFlag(BodyEventFeature.Alike) ? 2 : kinship.HasFlag(BodyEventFeature.Kindred) ? 3 : 4);
        Is(RetellingFeature.SameArgument, a.Word.TakesOrIsTaken(b.Word));
        Is(RetellingFeature.SameClass, one.Class == other.Class && one.Class != "other");
        Is(RetellingFeature.SameKind, one.Kind == other.Kind && one.Kind != EventKind.Other);
        Is(RetellingFeature.SameStatus, one.Status == other.Status);
        Is(RetellingFeature.FirstIsNoun, one.Teller is { IsNoun: true });
        Is(RetellingFeature.SecondIsNoun, other.Teller is { IsNoun: true });
        Is(RetellingFeature.Definite, _document.Tree.Child(other.TriggerToken, Relation.Determiner) is >= 0 and var determiner && _document.Word(determiner) is "the" or "The" or "this" or "that");
        Is(RetellingFeature.SecondLooksBack, other.Teller is { Phrase.Have: true });
        Is(RetellingFeature.FirstMain, a.IsMain);
        Is(RetellingFeature.SecondMain, b.IsMain);
        Is(RetellingFeature.Saying, one.Kind == EventKind.Statement || other.Kind == EventKind.Statement);
        var shared = 0;
        foreach (var word in a.Words)
            if (b.Words.Contains(word)) shared++;
        Set(RetellingFeature.SharedWords, shared);
        Set(RetellingFeature.SharedShare, 10 * shared / Math.Max(1, Math.Min(a.Words.Count, b.Words.Count)));
        Set(RetellingFeature.SharedNumbers, a.Numbers.Count(b.Numbers.Contains));
        Is(RetellingFeature.OtherNumbers, a.Numbers.Count > 0 && b.Numbers.Count > 0 && !a.Numbers.Overlaps(b.Numbers));
        Is(RetellingFeature.SameSubject, one.Who.Count > 0 && other.Who.Count > 0 && one.Who[0] == other.Who[0]);
        var together = 0;
        foreach (var name in one.Who)
            if (other.Who.Contains(name)) together++;
        Set(RetellingFeature.SharedParticipants, together);
        Is(RetellingFeature.OtherParticipants, one.Who.Count > 0 && other.Who.Count > 0 && together == 0);
        Is(RetellingFeature.FirstInHeadline, one.Teller is { InHeadline: true });
        Is(RetellingFeature.FirstInLead, a.Sentence <= 1);
        Is(RetellingFeature.SameSentence, a.Sentence == b.Sentence);
        Is(RetellingFeature.SameParagraph, _document.Sentences[a.Sentence].Paragraph == _document.Sentences[b.Sentence].Paragraph);
        Set(RetellingFeature.Sentences, b.Sentence - a.Sentence);
        Set(RetellingFeature.Between, second - first);
        Is(RetellingFeature.SameEnd, one.When.End == other.When.End);
        Set(RetellingFeature.Days, (int)Math.Log2(Math.Max(one.When.Days, other.When.Days)));
        Is(RetellingFeature.SamePlace, one.Where!.Id == other.Where!.Id);
        Set(RetellingFeature.Kilometres, (int)Math.Log2(1 + Geodesy.Kilometres(one.Where.Latitude, one.Where.Longitude, other.Where.Latitude, other.Where.Longitude)));
        Set(RetellingFeature.EventsOfDay, onDay);
        return row;
    }

    private Teller TellerOf(int index)
    {
        if (_tellers[index] is { } teller) return teller;
        var happening = _document.Events[index];
        var (words, numbers) = (new HashSet<ulong>(), new HashSet<string>());
        foreach (var word in Event.Parts(happening.Title).Clause.Split([' ', ',', '“', '”', '"', '…'], StringSplitOptions.RemoveEmptyEntries))
            if (char.IsAsciiDigit(word[0])) numbers.Add(word);
            else if (WordKey.Of(word) is var key && !Common.Contains(key)) words.Add(key);
        return _tellers[index] = new Teller(new WordKinship(_document, happening.TriggerToken), Clause.IsMain(_document, happening.TriggerToken), _document.SentenceOf(happening.TriggerToken), words, numbers);
    }

    /// <summary>The word that tells an event, its sentence, and the words and numbers of its title.</summary>
    private sealed record Teller(WordKinship Word, bool IsMain, int Sentence, HashSet<ulong> Words, HashSet<string> Numbers);
}
