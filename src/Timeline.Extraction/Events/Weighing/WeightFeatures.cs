using System.Collections.Frozen;
using NodaTime;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Events.Weighing;

/// <summary>The features of an article's events, a row each.</summary>
internal sealed class WeightFeatures
{
    private const int Oldest = 20, StemLength = 4, MostWords = TitleWriter.Longest;

    /// <summary>Beside the parts of speech: a time, with or without its preposition, and the end of the sentence.</summary>
    private static readonly int TagOfTime = Enum.GetValues<PartOfSpeech>().Length, NoTag = TagOfTime + 1;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Words("his her its their him it them he she they there", StringComparer.OrdinalIgnoreCase), Articles = Words("the this that these those", StringComparer.Ordinal),
        Selecting = Words("of for to from that who which in at", StringComparer.Ordinal), Prepositions = Words("in on at to from of for with by into under over against near through between after before during as", StringComparer.Ordinal);

    private readonly Document _document;
    private readonly Participants _people;
    private readonly Dictionary<(LocalDate, LocalDate), int> _days = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, int> _retold = [];

    /// <param name="people">Who takes part, after the whole article.</param>
    public WeightFeatures(Document document, Participants people)
    {
        (_document, _people) = (document, people);
        foreach (var happening in document.Events)
        {
            if (happening.When is { } when) _days[(when.Start, when.End)] = _days.GetValueOrDefault((when.Start, when.End)) + 1;
            if (happening.Where is { } where) _places[where.Id] = _places.GetValueOrDefault(where.Id) + 1;
            if (happening.SameAs is { } first) _retold[first] = _retold.GetValueOrDefault(first) + 1;
        }
    }

    /// <param name="index">Of the event in <see cref="Document.Events"/>.</param>
    public byte[] Of(int index)
    {
        var row = new Row();
        var happening = _document.Events[index];
        var sentence = _document.SentenceOf(happening.TriggerToken);
        SetLinks(row, happening);
        row.Share(WeightFeature.Early, 1 - (double)happening.Passage.Start / _document.Text.Length);
        row.Share(WeightFeature.Order, (double)index / _document.Events.Count);
        row.Set(WeightFeature.Index, index);
        row.Set(WeightFeature.Events, _document.Events.Count);
        row.Set(WeightFeature.Sentence, sentence);
        row.Set(WeightFeature.Paragraph, _document.Sentences[sentence].Paragraph);
        row.Is(WeightFeature.Life, _people.Protagonist is not null);
        row.Set(WeightFeature.Retold, _retold.GetValueOrDefault(index));
        row.Is(WeightFeature.Retells, happening.SameAs is not null);
        row.Set(WeightFeature.Participants, happening.Who.Count);
        row.Is(WeightFeature.Attributed, happening.Source is not null);
        if (happening.Teller is { } trigger) SetTrigger(row, trigger);
        SetTitle(row, happening, sentence);
        return row.Values;
    }

    private void SetLinks(Row row, Event happening)
    {
        row.Set(WeightFeature.Kind, (int)happening.Kind);
        row.Set(WeightFeature.Class, EventLexicon.Number(happening.Class));
        row.Set(WeightFeature.Status, (int)happening.Status);
        row.Share(WeightFeature.TimeChance, happening.TimeChance);
        row.Share(WeightFeature.PlaceChance, happening.PlaceChance);
        row.Is(WeightFeature.HasTimex, happening.WhenTimex is not null);
        row.Is(WeightFeature.HasMention, happening.WhereMention is not null);
        if (happening.WhereMention is { } mention) row.Share(WeightFeature.PlaceConfidence, _document.Places[mention].Confidence);
        if (happening.When is { } when)
        {
            row.Set(WeightFeature.Evidence, (int)when.Evidence);
            row.Set(WeightFeature.Days, (int)Math.Log2(when.Days));
            row.Set(WeightFeature.Age, Age(when));
            row.Set(WeightFeature.EventsOfDay, _days[(when.Start, when.End)]);
        }
        if (happening.Where is not { } where) return;
        row.Set(WeightFeature.PlaceKind, (int)where.Kind);
        row.Set(WeightFeature.EventsOfPlace, _places[where.Id]);
    }

    /// <summary>How long before the article it was, from the future to the distant past; the logarithm of the days.</summary>
    private int Age(Time.TimeInterval when)
    {
        if (_document.Article.Date is not { } today) return 0;
        var days = Period.DaysBetween(when.Start, today);
        return Oldest + Math.Sign(days) * (int)Math.Log2(1 + Math.Abs(days));
    }

    private void SetTrigger(Row row, EventTrigger trigger)
    {
        var (tree, sentence) = (_document.Tree, _document.Sentences[trigger.Sentence]);
        row.Set(WeightFeature.Relation, (int)tree.Relation(trigger.Token));
        row.Is(WeightFeature.Main, Clause.IsMain(_document, trigger.Token));
        row.Is(WeightFeature.Noun, trigger.IsNoun);
        row.Is(WeightFeature.Ruled, !trigger.IsUnruled);
        row.Is(WeightFeature.Saying, trigger.Class.IsSaying);
        row.Is(WeightFeature.Perfect, trigger.Phrase.Have);
        row.Is(WeightFeature.Modal, trigger.Phrase.Modal || trigger.Phrase.Future);
        row.Share(WeightFeature.Chance, trigger.Chance);
        row.Is(WeightFeature.Passive, trigger.IsPassive || trigger.Phrase.Be);
        row.Is(WeightFeature.Headline, trigger.InHeadline);
        row.Set(WeightFeature.Position, trigger.Token - sentence.FirstToken);
        row.Set(WeightFeature.Length, sentence.EndToken - sentence.FirstToken);
        var (verbs, commas) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (_document.Tags[i] == PartOfSpeech.Verb) verbs++;
            else if (_document.Word(i) is ",") commas++;
        row.Set(WeightFeature.Verbs, verbs);
        row.Set(WeightFeature.Commas, commas);
        var subject = Subjects.Of(_document, trigger);
        row.Set(WeightFeature.SubjectDistance, subject < 0 ? -1 : Math.Max(0, trigger.Token - subject));
        if (subject >= 0 && Antecedents.IsPronoun(_document, subject))
        {
            row.Is(WeightFeature.Pronoun, true);
            row.Share(WeightFeature.PronounChance, _people.AntecedentChance(subject));
        }
        if (trigger.IsNoun) return;
        var (takesObject, takesClause) = Frames.OfVerb(VerbForms.Key(_document, trigger.Token));
        row.Set(WeightFeature.TakesObject, takesObject);
        row.Set(WeightFeature.TakesClause, takesClause);
        if (!row.Has(WeightFeature.Passive) && Math.Max(tree.Child(trigger.Token, Relation.Object, Relation.ClausalComplement), tree.Child(trigger.Token, Relation.OpenClausalComplement)) <= trigger.Token) row.Set(WeightFeature.LacksObject, takesObject);
    }

    private void SetTitle(Row row, Event happening, int sentence)
    {
        var (topic, clause) = Event.Parts(happening.Title);
        Span<Range> words = stackalloc Range[MostWords];
        words = words[..clause.AsSpan().Split(words, ' ', StringSplitOptions.RemoveEmptyEntries)];
        row.Set(WeightFeature.TopicLength, topic?.Length ?? 0);
        if (topic is not null && happening.When is { } when) row.Set(WeightFeature.TopicAge, Age(when));
        row.Set(WeightFeature.TitleLength, clause.Length / 2);
        row.Set(WeightFeature.Words, words.Length);
        var (names, pointing, dangling) = (0, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var word = clause.AsSpan(words[i]);
            if (Pronouns.Contains(word)) pointing++;
            if (i == 0) continue;
            if (char.IsUpper(word[0])) names++;
            if (Articles.Contains(word) && i + 1 < words.Length && char.IsLower(clause[words[i + 1].Start]) && (i + 2 == words.Length || !Selecting.Contains(clause.AsSpan(words[i + 2])))) dangling++;
        }
        row.Set(WeightFeature.Names, names);
        row.Set(WeightFeature.Pointing, pointing);
        row.Set(WeightFeature.Dangling, dangling);
        if (happening.Who is [var subject, ..] && clause.Contains(subject, StringComparison.Ordinal))
        {
            var (parts, capitals) = (0, 0);
            for (var i = 0; i < subject.Length; i++)
            {
                if (subject[i] == ' ' || i > 0 && subject[i - 1] != ' ') continue;
                parts++;
                if (char.IsUpper(subject[i])) capitals++;
            }
            row.Set(WeightFeature.SubjectWords, parts);
            row.Set(WeightFeature.SubjectNames, capitals);
            row.Is(WeightFeature.SubjectKnown, _people.Knows(subject));
            row.Is(WeightFeature.SubjectIsLife, subject == _people.Protagonist);
        }
        if (happening.Teller is { } trigger && !trigger.IsNoun) SetVerb(row, trigger, clause, words);
        SetEnd(row, clause, words, _document.Sentences[sentence]);
    }

    private void SetVerb(Row row, EventTrigger trigger, string clause, ReadOnlySpan<Range> words)
    {
        var stem = VerbForms.Base(_document, trigger.Token).AsSpan();
        stem = stem[..Math.Min(stem.Length, StemLength)];
        var at = words.Length - 1;
        while (at >= 0 && clause.AsSpan(words[at]) is var word && !word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && !word.SequenceEqual(_document.Word(trigger.Token))) at--;
        row.Set(WeightFeature.BehindVerb, at < 0 ? -1 : words.Length - at);
        row.Is(WeightFeature.PrepositionBehind, at >= 0 && at + 1 < words.Length && Prepositions.Contains(clause.AsSpan(words[at + 1])));
    }

    /// <summary>What the title ends in, what its sentence goes on with there, and which verbs of it the title has as they stand.</summary>
    private void SetEnd(Row row, string clause, ReadOnlySpan<Range> words, Text.Sentence sentence)
    {
        var (past, others) = (0, 0);
        var last = words.Length > 0 ? clause.AsSpan(words[^1]).TrimEnd("….”\",") : [];
        var before = words.Length > 1 ? clause.AsSpan(words[^2]) : [];
        var (end, isExact) = (-1, false);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = _document.Word(i);
            if (_document.Tags[i] == PartOfSpeech.Verb && Has(clause, words, word))
            {
                others++;
                if (_document.VerbForms[i] == VerbForm.Past) past++;
            }
            if (!word.Equals(last, StringComparison.OrdinalIgnoreCase)) continue;
            var exact = i > sentence.FirstToken && _document.Word(i - 1).Equals(before, StringComparison.OrdinalIgnoreCase);
            if (exact || !isExact) (end, isExact) = (i, exact);
        }
        row.Set(WeightFeature.Past, past);
        row.Set(WeightFeature.OtherVerbs, others);
        if (end < 0) return;
        row.Set(WeightFeature.TagBehind, TagOf(end + 1, sentence));
        row.Is(WeightFeature.EndsInName, _document.Tags[end] == PartOfSpeech.ProperNoun);
        row.Is(WeightFeature.EndsInPlace, Clause.IsPlace(_document, end));
        var (phrase, of) = Frames.OfNoun(_document.Lemmas.Key(end));
        row.Set(WeightFeature.EndTakesPhrase, phrase);
        row.Set(WeightFeature.EndTakesOf, of);
    }

    private static bool Has(string clause, ReadOnlySpan<Range> words, ReadOnlySpan<char> word)
    {
        foreach (var range in words)
            if (clause.AsSpan(range).TrimEnd("….”\",").SequenceEqual(word)) return true;
        return false;
    }

    private int TagOf(int token, Text.Sentence sentence)
    {
        if (token >= sentence.EndToken) return NoTag;
        return _document.TimexAt(token) is not null || token + 1 < sentence.EndToken && _document.TimexAt(token + 1) is not null ? TagOfTime : (int)_document.Tags[token];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words, StringComparer comparer) => words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The values of a row as <see cref="FeatureRow"/> has them.</summary>
    private readonly struct Row()
    {
        public byte[] Values { get; } = new byte[(int)WeightFeature.All];

        public void Set(WeightFeature feature, int value) => Values[(int)feature] = FeatureRow.Quantity(value);

        public void Share(WeightFeature feature, double share) => Values[(int)feature] = FeatureRow.Share(share);

        public void Is(WeightFeature feature, bool value) => Values[(int)feature] = FeatureRow.YesNo(value);

        public bool Has(WeightFeature feature) => Values[(int)feature] == FeatureRow.YesNo(true);
    }
}
