using System.Collections.Concurrent;
using Timeline.Extraction.Grammar.Network;

namespace Timeline.Extraction.Grammar;

/// <summary>
/// Tags each token with its part of speech and verb form and finds its head and its relation to it, all with one small network. Weights come from
/// `dotnet run -c Release --project src/Timeline.Training -- syntax CORPUS_DIR`.
/// </summary>
public sealed class DependencyParser : IExtractionStage
{
    internal static readonly int Relations = Enum.GetValues<Relation>().Length;

    /// <summary>Tokens read together: enough that weights, once in the cache, serve many.</summary>
    private const int Batch = 192;

    /// <summary>A longer sentence is read in pieces, so that time stays linear in the length of the text; such sentences are lists and tables.</summary>
    private const int LongestSentence = 128;

    /// <summary>Parts of one in which <see cref="Document.Contexts"/> is kept.</summary>
    internal const float ContextScale = 16;

    private static readonly Lazy<DependencyParser> English = new(() => new DependencyParser(SyntaxFile.Embedded("Grammar/English/syntax.bin")));

    private readonly SyntaxNetwork _network;
    private readonly ConcurrentBag<SyntaxReader> _readers = [];

    internal DependencyParser(SyntaxNetwork network) => _network = network;

    public static DependencyParser ForEnglish() => English.Value;

    public void Annotate(Document document)
    {
        var count = document.Tokens.Length;
        (document.Tags, document.VerbForms, document.Heads, document.Relations) = (new PartOfSpeech[count], new VerbForm[count], new int[count], new Relation[count]);
        document.Contexts = new sbyte[count * _network.Width];
        if (!_readers.TryTake(out var reader)) reader = new SyntaxReader(_network);
        Span<int> starts = stackalloc int[Batch + 2];
        var pieces = 0;
        foreach (var sentence in document.Sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken;)
            {
                starts[pieces++] = first;
                first = Math.Min(first + LongestSentence, sentence.EndToken);
                starts[pieces] = first;
                if (first - starts[0] < Batch) continue;
                reader.Read(document, starts[..(pieces + 1)]);
                pieces = 0;
            }
        }
        if (pieces > 0) reader.Read(document, starts[..(pieces + 1)]);
        _readers.Add(reader);
        JoinPieces(document);
        GardenPath.Mend(document);
        document.Tree = new DependencyTree(document.Heads, document.Relations);
    }

    /// <summary>Hangs the roots of a long sentence's later pieces on the root of its first.</summary>
    private static void JoinPieces(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken <= LongestSentence) continue;
            var root = -1;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (document.Heads[token] >= 0) continue;
                if (root < 0) root = token;
                else (document.Heads[token], document.Relations[token]) = (root, Relation.Parataxis);
            }
        }
    }
}
