using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>What an article calls the people that it names: "Health Minister Ann Dole", "the coach, Ole Lund,", "Ida Holm, a spokeswoman for the union,".</summary>
internal sealed class Offices
{
    private const int MostWords = 4, Longest = 30;

    private static readonly WordSet Kin = Clause.Keys("mother father daughter son sister brother wife husband widow widower aunt uncle niece nephew grandmother grandfather grandson granddaughter cousin friend girlfriend boyfriend colleague partner spouse lover child baby twin parent fiancé fiancée neighbour neighbor heir successor predecessor rival opponent winner loser champion person man woman boy girl gentleman lady figure ally critic supporter follower member other victim suspect one mate guest host star"),
        Addresses = Clause.Keys("mr mrs ms miss sir dr prof herr frau fräulein monsieur madame mademoiselle signor signora señor señora st saint"),
        // Without them it would be another office.
        Vague = Clause.Keys("head leader chief ruler speaker"),
        Passing = Clause.Keys("same oldest youngest young old new little great famous well-known popular powerful wild own first second third last only local longtime long-time then leading top fellow alleged suspected"),
        Needed = Clause.Keys("former acting deputy vice assistant interim ex late then-president would-be outgoing incoming designate elect shadow honorary junior"), States = Clause.Keys("state defence defense justice education finance health war staff");

    /// <summary>By the name: the office as it was told first, and the last sentence that tells one.</summary>
    private readonly Dictionary<string, (string Office, int Sentence)> _offices = [];

    /// <summary>What who bears a name is called, as it stands before the name; null where nothing tells.</summary>
    /// <param name="sentence">The sentence that tells it; null where any may.</param>
    public string? Of(string name, int? sentence) => _offices.TryGetValue(name, out var told) && (sentence is null || sentence == told.Sentence) ? told.Office : null;

    /// <param name="nameOf">The whole name of the person whose name a word is; null for any other word.</param>
    public void Read(Document document, Sentence sentence, Func<int, string?> nameOf)
    {
        var tree = document.Tree;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] != PartOfSpeech.ProperNoun || tree.Relation(i) is Relation.Flat or Relation.Compound || nameOf(i) is not { } name) continue;
            var office = Before(document, sentence, FirstOf(document, sentence, i, name));
            foreach (var noun in (ReadOnlySpan<int>)[tree.Child(i, Relation.Apposition), tree.Relation(i) == Relation.Apposition ? tree.Head(i) : -1])
                if (noun >= 0 && document.Tags[noun] == PartOfSpeech.Noun) office ??= Before(document, sentence, noun + 1);
            if (office is not null) _offices[name] = (_offices.TryGetValue(name, out var told) ? told.Office : office, document.SentenceOf(i));
        }
    }

    /// <summary>The first word of a name whose head is given; -1 where it does not stand there in full.</summary>
    private static int FirstOf(Document document, Sentence sentence, int head, string name)
    {
        var given = name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : name.Length);
        for (var i = head; i >= Math.Max(sentence.FirstToken, head - MostWords); i--)
            if (given.StartsWith(document.Word(i), StringComparison.Ordinal)) return i;
        return -1;
    }

    /// <summary>The words that tell an office right before a word.</summary>
    private static string? Before(Document document, Sentence sentence, int end)
    {
        var at = end - 1;
        if (at < sentence.FirstToken || Number.IsPlural(document, at) || !IsOffice(document, at) && !(States.Contains(document.Tokens[at].Key) && at - 2 >= sentence.FirstToken && document.Word(at - 1) is "of" && IsOffice(document, at -= 2))) return null;
        while (at > sentence.FirstToken && IsPartOf(document, at - 1) && end - at < MostWords && document.Tokens[end - 1].End - document.Tokens[at - 1].Start <= Longest) at--;
        // "United | Nations envoy"
        while (at < end && at > sentence.FirstToken && document.Tags[at] == PartOfSpeech.ProperNoun && document.Tokens[at - 1].Kind == TokenKind.Capitalised && document.Tokens[at - 1].End + 1 == document.Tokens[at].Start && document.Tags[at - 1] is PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Verb) at++;
        if (at == end || at + 1 == end && Vague.Contains(document.Tokens[at].Key) || at > sentence.FirstToken && (Needed.Contains(document.Tokens[at - 1].Key) || document.Word(at - 1) is "-" or "and")) return null;
        return document.SpanOf(at, end).In(document.Text).ToString();
    }

    private static bool IsOffice(Document document, int token) =>
        document.Tags[token] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !Kin.Contains(document.Lemmas.Key(token)) && !Kin.Contains(document.Tokens[token].Key) && !Addresses.Contains(document.Tokens[token].Key) && document.Word(token)[^1] is not '.'
        && (PlaceWords.ClassOf(document.Tokens[token]) == PlaceWords.WordClass.Title || Persons.IsNoun(document, token));

    private static bool IsPartOf(Document document, int token) =>
        document.Tags[token] is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !Passing.Contains(document.Tokens[token].Key) && !NounPhrase.IsTime(document, token) && document.Tokens[token].Kind is TokenKind.Lower or TokenKind.Capitalised or TokenKind.Upper && document.Tree.Relation(token) is Relation.Compound or Relation.AdjectivalModifier or Relation.Flat && document.Word(token + 1)[0] is not ('\'' or '’');
}
