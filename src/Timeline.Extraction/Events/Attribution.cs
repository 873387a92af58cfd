using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Who says that an event happened: the subject of the verb of saying above it or beside it, "according to …", or who is quoted.</summary>
internal static class Attribution
{
    /// <summary>The word for who says it; -1 where the text itself does.</summary>
    public static int Of(Document document, EventTrigger trigger)
    {
        var tree = document.Tree;
        for (var at = trigger.Token; at >= 0; at = tree.Head(at))
        {
            foreach (var child in tree.Children(at))
            {
                if (child != trigger.Token && tree.Relation(child) is Relation.Parataxis or Relation.Discourse && Speaks(document, child) && Subject(document, child) is >= 0 and var aside) return aside;
                if (tree.Relation(child) == Relation.Oblique && tree.Child(child, Relation.Case) is >= 0 and var by && document.Word(by) is "according" or "According") return child;
            }
            if (tree.Relation(at) == Relation.ClausalComplement && tree.Head(at) is >= 0 and var verb && Speaks(document, verb) && Subject(document, verb) is >= 0 and var subject) return subject;
        }
        return -1;
    }

    /// <summary>Who speaks in a sentence, for a quotation that goes on in the next; -1 where nobody does.</summary>
    public static int Speaker(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tags[i] == PartOfSpeech.Verb && EventLexicon.OfVerb(VerbForms.Key(document, i), 0).Role == EventRole.Report && Subject(document, i) is >= 0 and var subject) return subject;
        return -1;
    }

    private static bool Speaks(Document document, int verb) => document.Tags[verb] == PartOfSpeech.Verb && EventLexicon.OfVerb(VerbForms.Key(document, verb), 0) is { IsSaying: true };

    private static int Subject(Document document, int verb) => document.Tree.Child(verb, Relation.NominalSubject);
}
