using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Whether a noun phrase stands in the plural, as its verb and the pronouns for it do.</summary>
internal static class Number
{
    private static readonly WordSet Quantities = Clause.Keys("number majority handful minority percent % half third thirds quarter dozens hundreds thousands millions pair couple series"), Unchanged = Clause.Keys("aircraft series staff sheep fish crew spacecraft hovercraft species cattle"), Alike = Clause.Keys("states nations netherlands philippines emirates maldives bahamas times marquis"),
        Peoples = Clause.Keys("french british english irish welsh dutch swiss spanish portuguese danish swedish finnish polish turkish chinese japanese vietnamese"), Bodies = Clause.Keys("association commission committee council union organisation organization agency authority fund company corporation party ministry department institute society federation bureau board office");

    /// <summary>True where a verb with the phrase as its subject stands in the plural.</summary>
    public static bool IsPlural(Document document, int head)
    {
        var tree = document.Tree;
        if (IsBody(document, head)) return false;
        if (IsJoined(document, head) || document.Word(head) is "police" or "Police") return true;
        var word = document.Word(head);
        if (tree.Child(head, Relation.NumericModifier) is >= 0 and var number && number < head && document.Word(number) is not ("one" or "One" or "1") && (Unchanged.Contains(document.Tokens[head].Key) || document.Tags[head] == PartOfSpeech.ProperNoun && word.EndsWith("s", StringComparison.Ordinal))) return true;
        if (document.Tags[head] == PartOfSpeech.Noun && !Quantities.Contains(document.Tokens[head].Key) && tree.Child(head, Relation.Determiner) is >= 0 and var single && (single > head || document.Word(single + 1) is not "few") && document.Word(single) is "a" or "A" or "an" or "An" or "this" or "This" or "that" or "That" or "each" or "Each" or "every" or "Every") return false;
        // "National Guardsmen"
        if (document.Tags[head] == PartOfSpeech.ProperNoun && word.EndsWith("smen", StringComparison.Ordinal)) return true;
        // "Farmers struck": a capital that only begins the sentence.
        if (document.Tags[head] == PartOfSpeech.ProperNoun && tree.Child(head, Relation.Flat) < 0 && tree.Subtree(head).First == head && head == document.Sentences[document.SentenceOf(head)].FirstToken && Persons.IsPlural(word) && !Clause.IsPlace(document, head)) return true;
        // "Icelanders"
        if (Clause.IsPlace(document, head) && word[^1] == 's' && PlaceLinker.FirstMention(document, head) is var at && at < document.Places.Count && document.Places[at] is { Place: { } land } mention && mention.FirstToken == head && land.Name[^1] != 's' && !land.Name.Equals(word.ToString(), StringComparison.OrdinalIgnoreCase)) return true;
        if (tree.Child(head, Relation.Determiner) == head - 1 && Peoples.Contains(document.Tokens[head].Key)) return true;
        if (document.Tags[head] == PartOfSpeech.ProperNoun) return tree.Child(head, Relation.Determiner) >= 0 && word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) && !Alike.Contains(document.Tokens[head].Key);
        // "Most of the work"
        if (word is "most" or "Most" or "some" or "Some" or "all" or "All" && tree.Child(head, Relation.NominalModifier) is >= 0 and var whole && document.Tags[whole] == PartOfSpeech.Noun && tree.Child(whole, Relation.Case) is >= 0 and var of && document.Word(of) is "of") return IsPlural(document, whole);
        if (word is "people" or "People" or "media" or "men" or "women" or "children" or "troops" or "many" or "Many" or "some" or "Some" or "several" or "Several" or "others" or "Others" or "both" or "Both" or "few" or "Few" or "all" or "All" or "most" or "Most" or "those" or "Those" or "they" or "They" or "them" or "us") return true;
        if (word is "percent" or "%" && tree.Child(head, Relation.NominalModifier) < 0) return true;
        if (document.Tags[head] == PartOfSpeech.Numeral) return word is not ("one" or "One" or "1");
        if (word is "dozens" or "Dozens" or "hundreds" or "Hundreds" or "thousands" or "Thousands" or "millions" or "Millions") return true;
        if (Quantities.Contains(document.Tokens[head].Key) && tree.Child(head, Relation.NominalModifier) is >= 0 and var counted && tree.Child(head, Relation.Determiner) is var the && (the < 0 || document.Word(the) is not ("the" or "The"))) return IsPlural(document, counted);
        // "General Motors filed"
        if (document.Tags[head] != PartOfSpeech.Noun || document.Tokens[head].Kind == TokenKind.Capitalised && tree.Subtree(head).First < head && tree.Child(head, Relation.Determiner) < 0 && document.Tokens[head - 1].Kind == TokenKind.Capitalised) return false;
        if (word.EndsWith("ings", StringComparison.Ordinal)) return true;
        // "Divers" is an adjective's lemma too.
        return !document.Lemmas[head].Equals(word, StringComparison.OrdinalIgnoreCase) || word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && (WordClasses.ForEnglish().IsNoun(WordKey.Of(word[..^1])) || !WordClasses.ForEnglish().IsNoun(document.Tokens[head].Key)) && word is not "news" and not "News";
    }

    /// <summary>"A thousand soldiers"</summary>
    public static bool IsCounted(Document document, int noun) => document.Tree.Child(noun, Relation.NumericModifier) is >= 0 and var number && number < noun && (document.Lemmas[noun] != document.Word(noun).ToString() || Persons.IsNoun(document, noun)) && document.Word(number) is "hundred" or "thousand" or "million" or "billion" or "dozen";

    /// <summary>"The Bakers and Millers Association": one name, though the parser joins two.</summary>
    private static bool IsBody(Document document, int head)
    {
        foreach (var child in document.Tree.Children(head))
            if (document.Tree.Relation(child) == Relation.Conjunct && document.Tags[child] == PartOfSpeech.ProperNoun && Bodies.Contains(document.Tokens[child].Key)) return document.Tree.Child(child, Relation.Determiner) < 0 && document.Tokens[head].Kind == TokenKind.Capitalised && !Bodies.Contains(document.Tokens[head].Key);
        return false;
    }

    /// <summary>"A and B", though the parser takes B for the subject at times.</summary>
    private static bool IsJoined(Document document, int head) => NounPhrase.Twin(document, head) >= 0 && HasAnd(document, head) || Partner(document, head) >= 0;

    /// <summary>B of "A and B"; -1 where nothing is joined to A.</summary>
    public static int Partner(Document document, int head)
    {
        foreach (var child in document.Tree.Children(head))
            if (document.Tree.Relation(child) == Relation.Conjunct && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral && HasAnd(document, child) && !Descriptions.IsOfApposition(document, child)) return child;
        return -1;
    }

    private static bool HasAnd(Document document, int conjunct) => document.Tree.Child(conjunct, Relation.CoordinatingConjunction) is >= 0 and var and && document.Word(and) is "and" or "And" or "&";
}
