using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Linking;

/// <summary>What is known of an event before its time and place, and of its sentence.</summary>
internal static class EventFeatures
{
    private const int Before = 6;

    private static readonly WordSet Laters = Clause.Keys("later then meanwhile"), Earliers = Clause.Keys("earlier previously before already since recently");

    /// <param name="row">Where it is written.</param>
    public static FeatureRow Of(FeatureRow row, Document document, EventTrigger trigger, ArticleFocus focus, Scene scene, List<EventTrigger> triggers, int subject)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var token = trigger.Token;
        row.Set(LinkFeature.Kind, (int)trigger.Class.Kind);
        row.Set(LinkFeature.Class, EventLexicon.Number(trigger.Class));
        row.Set(LinkFeature.Role, (int)trigger.Class.Role);
        row.Set(LinkFeature.Relation, (int)document.Tree.Relation(token));
        row.Set(LinkFeature.Tense, TenseOf(document, trigger));
        row.SetWord(LinkFeature.Marker, Clause.Marker(document, Clause.Of(document, token)));
        row.Set(LinkFeature.Genre, focus.IsNews ? 3 : focus.IsLife ? 2 : focus.IsHistory ? 1 : 0);
        if (subject >= 0) row.Set(LinkFeature.SubjectTag, (int)document.Tags[subject]);
        row.Set(LinkFeature.Status, (int)trigger.Status);
        if (scene.Lead is not null) row.Set(LinkFeature.LeadKind, (int)scene.LeadKind);
        row.Set(LinkFeature.HasLead, scene.Lead is not null);
        row.Set(LinkFeature.SameKindAsLead, scene.LeadKind == trigger.Class.Kind);
        row.Set(LinkFeature.Noun, trigger.IsNoun);
        row.Set(LinkFeature.EventChance, (double)trigger.Chance);
        row.Set(LinkFeature.Passive, trigger.IsPassive);
        row.Set(LinkFeature.Headline, trigger.InHeadline);
        row.Set(LinkFeature.Quoted, trigger.InQuotation);
        row.Set(LinkFeature.NeedsOwn, trigger.NeedsOwn);
        row.Set(LinkFeature.NeedsOwnTime, trigger.NeedsOwnTime);
        row.Set(LinkFeature.Main, Clause.IsMain(document, token));
        row.Set(LinkFeature.Negated, trigger.Phrase.Negated);
        row.Set(LinkFeature.Modal, trigger.Phrase.Modal);
        row.Set(LinkFeature.Future, trigger.Phrase.Future);
        row.Set(LinkFeature.Attributed, Attribution.Of(document, trigger) >= 0);
        row.Set(LinkFeature.Habit, TimeLinker.IsHabit(document, trigger));
        row.Set(LinkFeature.Later, Attachment.IsLater(document, token));
        row.Set(LinkFeature.LaterWord, Clause.HasWord(document, sentence.FirstToken, token, Laters));
        row.Set(LinkFeature.EarlierWord, Clause.HasWord(document, sentence.FirstToken, Math.Min(sentence.EndToken, token + Before), Earliers));
        row.Set(LinkFeature.OfState, PlaceLinker.IsOfState(document, trigger));
        row.Set(LinkFeature.Dateline, focus.HasDateline);
        row.Set(LinkFeature.Countries, focus.States.Count);
        row.Set(LinkFeature.Paragraph, sentence.Paragraph);
        row.Set(LinkFeature.ParagraphShare, (double)sentence.Paragraph / Math.Max(1, document.Sentences[^1].Paragraph));
        row.Set(LinkFeature.SentenceInParagraph, InParagraph(document, trigger.Sentence));
        row.Set(LinkFeature.Times, TimeLinker.FirstTimex(document, sentence.EndToken) - TimeLinker.FirstTimex(document, sentence.FirstToken));
        row.Set(LinkFeature.Places, PlaceLinker.FirstMention(document, sentence.EndToken) - PlaceLinker.FirstMention(document, sentence.FirstToken));
        row.Set(LinkFeature.Triggers, triggers.Count);
        row.Set(LinkFeature.TriggerRank, triggers.IndexOf(trigger));
        row.Set(LinkFeature.Length, sentence.EndToken - sentence.FirstToken);
        return row;
    }

    /// <summary>What is known of an event and of the time and place chosen for it.</summary>
    /// <param name="before">The events told before in its sentence.</param>
    public static FeatureRow Linked(FeatureRow features, TimeOption when, PlaceOption where, ReadOnlySpan<Telling> before)
    {
        var row = when.Row.Copy();
        foreach (var feature in (ReadOnlySpan<LinkFeature>)[LinkFeature.Plain, LinkFeature.Unruled, LinkFeature.SubjectNamed, LinkFeature.HasObject, LinkFeature.PlaceByRule, LinkFeature.RelationToNews]) row.Take(feature, features, feature);
        row.Set(LinkFeature.TimeFrom, From(when.Row));
        row.Set(LinkFeature.PlaceFrom, From(where.Row));
        row.Take(LinkFeature.PlaceKind, where.Row, LinkFeature.PlaceKind);
        row.Take(LinkFeature.PlaceStructure, where.Row, LinkFeature.Structure);
        row.Take(LinkFeature.PlaceDistance, where.Row, LinkFeature.Distance);
        row.Take(LinkFeature.PlaceLiteral, where.Row, LinkFeature.Literal);
        row.Take(LinkFeature.Count, where.Row, LinkFeature.Count);
        row.Take(LinkFeature.Focus, where.Row, LinkFeature.Focus);
        row.Take(LinkFeature.Finer, where.Row, LinkFeature.Finer);
        row.Set(LinkFeature.EventsBefore, before.Length);
        var isSame = false;
        foreach (var told in before) isSame |= told.Where?.Id == where.Where?.Id && told.When?.Start == when.When?.Start && told.When?.End == when.When?.End;
        row.Set(LinkFeature.SameBefore, isSame);
        row.Set(LinkFeature.TimeChance, when.Chance);
        row.Set(LinkFeature.PlaceChance, where.Chance);
        return row;
    }

    /// <summary>Where a time or place was told.</summary>
    private static int From(FeatureRow row)
    {
        if (row.Is(LinkFeature.None)) return 0;
        if (row[LinkFeature.Cost] > 0) return row.Is(LinkFeature.Own) ? 1 : 2;
        if (row[LinkFeature.BesideTimes] > 0) return 3;
        if (row[LinkFeature.FormerTimes] > 0) return row[LinkFeature.FormerBack] <= 2 ? 4 : 5;
        return row.Is(LinkFeature.Publication) ? 6 : row.Is(LinkFeature.Scene) ? 7 : row.Is(LinkFeature.Lead) ? 8 : 9;
    }

    private static int TenseOf(Document document, EventTrigger trigger)
    {
        var phrase = trigger.Phrase;
        return phrase.IsPluperfect ? 8 : phrase.IsPerfect ? 9 : phrase.Future ? 10 : phrase.Modal ? 11 : (int)document.VerbForms[trigger.Token];
    }

    private static int InParagraph(Document document, int sentence)
    {
        var first = sentence;
        while (first > 0 && document.Sentences[first - 1].Paragraph == document.Sentences[sentence].Paragraph) first--;
        return sentence - first;
    }
}
