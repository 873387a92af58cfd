using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The tense of what somebody says goes with that of the saying: "said that it would close" → "says that it will close".</summary>
internal static class ReportedSpeech
{
    private static readonly WordSet If = Clause.Keys("if unless");

    /// <summary>An auxiliary of what the verb says as it is told in the present; null for any other word.</summary>
    public static string? InPresent(Document document, int verb, int token)
    {
        var tree = document.Tree;
        if (token < verb || document.Tags[token] != PartOfSpeech.Auxiliary || tree.Relation(token) is not (Relation.Auxiliary or Relation.PassiveAuxiliary)) return null;
        var said = tree.Head(token);
        var clause = said;
        while (tree.Relation(clause) == Relation.Conjunct && tree.Head(clause) > verb) clause = tree.Head(clause);
        if (tree.Relation(clause) != Relation.ClausalComplement || tree.Head(clause) != verb) return null;
        switch (document.Word(token))
        {
            // "Would have gone", "would be wrong", "would stay if paid" are no plans.
            case "would":
                return document.Tags[said] == PartOfSpeech.Verb && (token + 1 == document.Tokens.Length || document.Word(token + 1) is not "have") && !Clause.HasWord(document, token, document.Sentences[document.SentenceOf(token)].EndToken, If) ? "will" : null;
            case "had" when document.VerbForms[said] == VerbForm.Participle:
                var subject = Math.Max(tree.Child(said, Relation.NominalSubject, Relation.PassiveSubject), tree.Child(clause, Relation.NominalSubject, Relation.PassiveSubject));
                return subject < 0 ? null : Antecedents.IsPronoun(document, subject) && Number.Partner(document, subject) < 0 ? document.Word(subject) is "they" or "we" or "you" or "I" ? "have" : "has" : Number.IsPlural(document, subject) ? "have" : "has";
            case "was" when document.VerbForms[said] == VerbForm.Gerund:
                return "is";
            case "were" when document.VerbForms[said] == VerbForm.Gerund:
                return "are";
            default:
                return null;
        }
    }
}
