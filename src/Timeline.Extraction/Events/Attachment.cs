using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>What it costs to take a time or a place that is told in one clause for an event that is told in another.</summary>
internal static class Attachment
{
    private static readonly WordSet Units = Clause.Keys("day days week weeks fortnight month months year years decade decades");

    /// <summary>More than any attachment that is believed.</summary>
    public const int Never = 1000;

    /// <summary>The cost of all steps from the event's clause to the clause in which the time or place stands.</summary>
    /// <param name="of">The predicate of the event.</param>
    /// <param name="at">The predicate of the clause with the time or place.</param>
    /// <param name="joined">Whether a clause may take it from the one that is joined to it behind: "he was arrested and died on Friday".</param>
    public static int Cost(Document document, int of, int at, bool joined = true)
    {
        if (of == at) return 0;
        var common = document.Tree.CommonAncestor(of, at);
        if (common < 0) return Never;
        common = Clause.Of(document, common);
        var cost = 0;
        for (var clause = of; clause >= 0 && clause != common && cost < Never; clause = Clause.Above(document, clause)) cost += Inherit(document, clause);
        for (var clause = at; clause >= 0 && clause != common && cost < Never; clause = Clause.Above(document, clause)) cost += joined || document.Tree.Relation(clause) != Relation.Conjunct ? Adopt(document, clause) : Never;
        return Math.Min(cost, Never);
    }

    /// <summary>Taking it from the clause above.</summary>
    private static int Inherit(Document document, int clause)
    {
        var form = document.VerbForms[clause];
        switch (document.Tree.Relation(clause))
        {
            case Relation.Conjunct: return document.Word(Math.Max(0, document.Tree.Head(clause))) is "born" or "Born" ? Never : 20;
            case Relation.OpenClausalComplement: return 5;
            case Relation.AdverbialClause when Clause.IsApart(document, clause) || IsLater(document, clause): return Never;
            case Relation.AdverbialClause: return form == VerbForm.Gerund ? 10 : 30;
            // "The senator, who resigned, opened his campaign on Saturday": only behind the verb it may go on with the story.
            case Relation.RelativeClause when Clause.Above(document, clause) > clause: return Never;
            case Relation.RelativeClause or Relation.RelativeAdverbialClause: return form is VerbForm.Present or VerbForm.ThirdPerson || HasHad(document, clause) ? Never : 45;
            case Relation.ClausalModifier: return 45;
            case Relation.ClausalComplement: return Reports(document, clause) ? Never : 30;
            case Relation.Parataxis: return 30;
            default: return 40;
        }
    }

    /// <summary>Taking it from a clause below.</summary>
    private static int Adopt(Document document, int clause)
    {
        switch (document.Tree.Relation(clause))
        {
            // "Met the president and will fly home tomorrow".
            case Relation.Conjunct: return IsAhead(document, clause) && !IsAhead(document, document.Tree.Head(clause)) || IsSentence(document, clause) ? Never : 70;
            case Relation.OpenClausalComplement: return 5;
            case Relation.AdverbialClause when Clause.IsApart(document, clause): return Never;
            case Relation.AdverbialClause: return document.VerbForms[clause] is VerbForm.Gerund or VerbForm.Base ? 25 : 35;
            // "Confirmed that it had sent troops in April": what had happened before is seldom dated.
            case Relation.ClausalComplement: return Reports(document, clause) && !HasHad(document, clause) ? Never : 40;
            default: return Never;
        }
    }

    /// <summary>", but talks broke off at noon": behind a comma, with a subject of its own, it could be a sentence.</summary>
    private static bool IsSentence(Document document, int clause) =>
        document.Tree.Child(clause, Relation.NominalSubject, Relation.PassiveSubject) >= 0 && document.Tree.Child(clause, Relation.CoordinatingConjunction) is > 0 and var conjunction && document.Text[document.Tokens[conjunction - 1].Start] is ',' or ';';

    /// <summary>"A year after he was killed": at another time than what stands above.</summary>
    public static bool IsLater(Document document, int clause)
    {
        foreach (var child in document.Tree.Children(clause))
            if (child < clause && child > 1 && document.Word(child) is "after" or "before") return Units.Contains(document.Tokens[child - 1].Key) && (document.Tags[child - 2] == PartOfSpeech.Numeral || document.Word(child - 2) is "a" or "A" or "few" or "several");
        return false;
    }

    /// <summary>Told as future or present: "will fly", "are expected".</summary>
    private static bool IsAhead(Document document, int clause)
    {
        foreach (var child in document.Tree.Children(clause))
            if (child < clause && document.Tree.Relation(child) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula && document.Word(child) is "will" or "'ll" or "shall" or "is" or "are") return true;
        return false;
    }

    private static bool HasHad(Document document, int clause)
    {
        foreach (var child in document.Tree.Children(clause))
            if (child < clause && document.Word(child) is "had") return true;
        return false;
    }

    /// <summary>The clause is what somebody says: it has its own time and place.</summary>
    private static bool Reports(Document document, int clause)
    {
        var above = document.Tree.Head(clause);
        return above >= 0 && EventLexicon.OfVerb(VerbForms.Key(document, above), 0) is { Role: EventRole.Report or EventRole.State } or { Kind: EventKind.Statement };
    }
}
