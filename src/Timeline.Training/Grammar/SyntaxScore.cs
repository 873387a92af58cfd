using System.Globalization;
using Timeline.Extraction.Grammar;

namespace Timeline.Training.Grammar;

/// <summary>Shares of words that the parser reads right on the tokens of a treebank; punctuation counts.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="VerbForm">Form, of the words that are verbs.</param>
/// <param name="Uas">Head.</param>
/// <param name="Las">Head and relation, subtypes apart.</param>
/// <param name="LasWithSubtypes">Head and relation.</param>
internal sealed record SyntaxScore(double Upos, double VerbForm, double Uas, double Las, double LasWithSubtypes)
{
    public static SyntaxScore Of(DependencyParser parser, string path)
    {
        int words = 0, parts = 0, verbs = 0, forms = 0, heads = 0, relations = 0, subtypes = 0;
        foreach (var sentence in Conllu.Read(path))
        {
            var document = sentence.Document;
            parser.Annotate(document);
            for (var i = 0; i < sentence.Rows.Length; i++)
            {
                words++;
                var (part, form) = TagSet.Of(sentence.Labels[i]);
                if (document.Tags[i] == part) parts++;
                if (part == PartOfSpeech.Verb)
                {
                    verbs++;
                    if (document.Tags[i] == part && document.VerbForms[i] == form) forms++;
                }
                if ((document.Heads[i] < 0 ? sentence.Rows.Length : document.Heads[i]) != sentence.Heads[i]) continue;
                heads++;
                if (Treebank.Universal(document.Relations[i]) == Treebank.Universal(sentence.Relations[i])) relations++;
                if (document.Relations[i] == sentence.Relations[i]) subtypes++;
            }
        }
        return new SyntaxScore((double)parts / words, (double)forms / verbs, (double)heads / words, (double)relations / words, (double)subtypes / words);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"UPOS {Upos:0.0000}, form of verbs {VerbForm:0.0000}, UAS {Uas:0.0000}, LAS {Las:0.0000}, with subtypes {LasWithSubtypes:0.0000}");
}
