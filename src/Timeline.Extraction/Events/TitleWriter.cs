using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Events.Specifying;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>Writes an event's title: one clause, subject first, in the present tense, at most 90 characters, cut only between words.</summary>
internal static class TitleWriter
{
    public const int Longest = 90;

    /// <summary>Words of a sentence that a title may come from.</summary>
    private const int Farthest = 120;

    /// <summary>Words that a clause has at least that tells more than the noun in it.</summary>
    private const int FewestWords = 4;

    /// <summary>What is no longer may stand twice in a title.</summary>
    private const int ShortestName = 7;

    /// <summary>Days for which who holds an office is taken to have held it.</summary>
    private const int Recent = 366;

    private static readonly FrozenSet<string> LooseEnds =
        "of the a an to and or but for with by at from as which who whose was were had is are not also than".Split(' ').ToFrozenSet(),
        PhraseOpeners = "in on at during before from".Split(' ').ToFrozenSet(), CutEnds = "in on into its his her their that more most".Split(' ').ToFrozenSet();

    private static readonly WordSet Hearing = Clause.Keys("parliament crowd agency station briefing conference meeting court newspaper radio television congress council assembly committee senate news press paper hearing inquiry troop rally nation audience party");

    private static readonly WordSet Sequences = Clause.Keys("after before since while when"), Pointers = Clause.Keys("the this that these those a an"), Occasions = Clause.Keys("at in on during"), Telling = Clause.Keys("say tell announce add report");

    /// <param name="topic">What the article is about.</param>
    /// <param name="specifier">What says which "the court" is.</param>
    /// <param name="subject">Who does it, as <see cref="Participants"/> names them; null where unknown.</param>
    /// <param name="when">When it happened; null where nothing tells.</param>
    /// <param name="place">Where the sentence itself places it; null where it does not.</param>
    /// <param name="where">Where it happened; null where nothing tells.</param>
    /// <param name="isCarried">The sentence does not name that place.</param>
    public static string Write(Document document, EventTrigger trigger, (string Name, bool Plural)? subject, Participants people, Topic topic, Specifier specifier, TimeInterval? when, Place? place, Place? where, bool isCarried)
    {
        if (trigger.InHeadline) return Finish(Whole(document, document.Sentences[trigger.Sentence])) is var headline && headline.EndsWith('-') ? "" : headline;
        // "The city" is where it happened, where the sentence names no other place; a country acts at home.
        if (where is not null && (isCarried || where.Kind == PlaceKind.Country) && subject is { Plural: false } pointed && TitlePlace.IsOnlyKind(pointed.Name, where)) subject = (where.Name, false);
        string Within(int room)
        {
            var told = OfTrigger(document, trigger, subject, people, place, room);
            // "After the war" is an occasion of what is told, and the dates of a life are told beside its name.
            return Finish(told.Length > 0 || trigger.IsNoun || trigger.Class.Name is "birth" or "death" ? told : OfSentence(document, trigger, people, room), room);
        }

        var who = trigger.IsNoun ? null : subject?.Name;
        var bare = topic.Complete(trigger, Within(Longest));
        var about = topic.Of(trigger, bare, who, people.Protagonist, when, where);
        var title = specifier.Complete(trigger, bare, about, when, where, people.Protagonist);
        if (title != bare) about = topic.Of(trigger, title, who, people.Protagonist, when, where);
        string Placed(string told) => where is null ? told : TitlePlace.Complete(document, trigger, told, where, isCarried, isTold: about?.Contains(where.Name, StringComparison.Ordinal) == true);
        var placed = Placed(title);
        // Nobody is a president all his life.
        int? telling = when is null || document.Article.Date is { } today && when.End >= today.PlusDays(-Recent) ? null : trigger.Sentence;
        string WithOffice(string clause, int room) => people.WithOffice(clause, who, telling, room);
        if (about is null) return WithOffice(placed, Longest);
        var left = Longest - about.Length - ": ".Length;
        var told = new[] { placed, title, Placed(bare), bare }.FirstOrDefault(told => told.Length <= left) ?? Within(left);
        return told.Length > 0 && told.Length <= left && !told.EndsWith('…') && !(trigger.Class.IsSaying && TellsWhat(title) && !TellsWhat(told)) ? about + ": " + WithOffice(told, left) : WithOffice(placed, Longest);
    }

    /// <summary>"The minister says that …", "says: “…”".</summary>
    private static bool TellsWhat(string title) => title.Contains(" that ", StringComparison.Ordinal) || title.Contains('“');

    private static string OfTrigger(Document document, EventTrigger trigger, (string Name, bool Plural)? subject, Participants people, Place? place, int room)
    {
        if (!trigger.IsNoun) return document.Tags[trigger.Token] != PartOfSpeech.Verb && document.Tree.Child(trigger.Token, Relation.Copula) is >= 0 and var copula ? OfPredicate(document, trigger, copula, subject, people, room) : OfVerb(document, trigger, subject, people, room);
        // "She was at the siege", "the film was a success"
        if (document.Tree.Child(trigger.Token, Relation.Copula) is >= 0 and var being && document.Tree.Child(trigger.Token, Relation.NominalSubject) is >= 0 and var who && who < being && document.Word(who) is not ("it" or "It") && people.Told(document, who, people.Name(document, who, trigger.InQuotation)) is { } subjectOf)
            return OfPredicate(document, trigger with { IsNoun = false }, being, subjectOf, people, room);
        return document.Tree.Relation(trigger.Token) is Relation.NominalSubject or Relation.PassiveSubject && Governing(document, trigger) is { } verb
            ? OfVerb(document, verb, people, room) : OfNoun(document, trigger, people, place) is { Length: > 0 } named ? OfOccasion(document, trigger, people, room) ?? named : "";
    }

    /// <summary>"She sang at a concert in Hull": the clause of what happened at it; null where the noun is no such occasion.</summary>
    private static string? OfOccasion(Document document, EventTrigger trigger, Participants people, int room)
    {
        if (document.Tree.Relation(trigger.Token) != Relation.Oblique || document.Tree.Child(trigger.Token, Relation.Case) is not (>= 0 and var preposition) || !Occasions.Contains(document.Tokens[preposition].Key)) return null;
        if (Governing(document, trigger) is not { } verb || verb.Token != document.Tree.Head(trigger.Token)) return null;
        var told = OfVerb(document, verb, people, room);
        var says = Telling.Contains(VerbForms.Key(document, verb.Token));
        if (told.Length > room || told.Split(' ').Length < FewestWords || says && !TellsWhat(told)) return null;
        if (trigger.Token > verb.Token || says) return told;
        var tokens = NounPhrase.Tokens(document, trigger.Token, brief: false);
        // The parser hangs the subject on the day before it at times.
        if (tokens.Exists(token => document.Tags[token] == PartOfSpeech.ProperNoun && told.AsSpan().Contains(document.Word(token), StringComparison.Ordinal))) return told;
        var whole = new StringBuilder(told).Append(' ').Append(document.Word(preposition).ToString().ToLowerInvariant());
        var named = new Dictionary<string, int>();
        NounPhrase.Append(whole, document, tokens, word => people.Inside(document, word, named) ?? people.Instead(document, word, null));
        return whole.Length <= room ? whole.ToString() : told;
    }

    /// <summary>"Was at Manila": what stands behind the copula.</summary>
    private static string OfPredicate(Document document, EventTrigger trigger, int copula, (string Name, bool Plural)? subject, Participants people, int room)
    {
        if (subject is not { } who) return OfSentence(document, trigger, people, room);
        var title = new StringBuilder(who.Name).Append(' ');
        TitleVerb.Append(title, document, trigger with { Token = copula }, TitleVerb.Group(document, copula), who.Plural, passive: false);
        var named = new Dictionary<string, int> { [who.Name] = Subjects.Of(document, trigger) };
        var tail = TitleTail.After(document, copula, copula + 1, document.Tree.Subtree(trigger.Token).End, room - title.Length - 1, token => people.Inside(document, token, named), token => document.Word(token).ToString(), full: false);
        return WithoutLooseEnd(title.Append(' ').Append(tail).ToString());
    }

    private static string OfVerb(Document document, EventTrigger trigger, Participants people, int room)
    {
        var word = Subjects.Of(document, trigger);
        return OfVerb(document, trigger, people.Told(document, word, people.Name(document, word, trigger.InQuotation)), people, room);
    }

    private static string OfVerb(Document document, EventTrigger trigger, (string Name, bool Plural)? subject, Participants people, int room)
    {
        var group = TitleVerb.Group(document, trigger.Token);
        var (after, word) = (trigger.Token + 1, Subjects.Of(document, trigger));
        // '"Here!" shouted the captain': what follows is who says so.
        if (subject is null && FollowsQuotation(document, trigger.Token) && document.Tree.Child(trigger.Token, Relation.Object) is >= 0 and var speaker && speaker > trigger.Token) (subject, after) = (people.Name(document, speaker), document.Tree.Subtree(speaker).End);
        // What has neither a doer nor a finite verb is told by the clause that it belongs to.
        if (!group.Exists(token => TitleVerb.IsFinite(document, token)) && (word < 0 || document.VerbForms[trigger.Token] == VerbForm.Base || document.Word(group[0]) is "be" || IsTaken(document, trigger.Token) || IsEffect(document, trigger.Token, people)) && Governing(document, trigger) is { } above)
            return OfVerb(document, above, people, room);
        if (word < 0 && subject is null || IsDoubtful(document, word, trigger.Token, group)) return OfSentence(document, trigger, people, room);
        if (subject is null && word >= 0 && Antecedents.IsPronoun(document, word)) subject = (document.Word(word).ToString(), document.Word(word) is "they" or "They");
        if (subject is not { } who) return "";
        if (word >= 0 && people.Partner(document, word, who.Name) is { } partner) who = ($"{who.Name} and {partner}", true);
        var title = new StringBuilder(who.Name);
        // "A new shock, of magnitude 6.1, struck"
        if (word >= 0 && OpensAside(who.Name)) title.Append(',');
        title.Append(' ');
        var plural = word >= 0 && who.Plural == Number.IsPlural(document, word) && document.Tags[word] != PartOfSpeech.Pronoun && TitleVerb.IsPlural(document, group) is { } shown && !(shown && document.Tags[word] == PartOfSpeech.ProperNoun && !document.Word(word).EndsWith("s", StringComparison.Ordinal)) ? shown : who.Plural;
        var bare = !group.Exists(token => document.Tags[token] == PartOfSpeech.Auxiliary || document.Word(token) is "to");
        var named = new Dictionary<string, int> { [who.Name] = word };
        // "Says that it will": its subject is mostly the title's.
        var isRetold = TitleVerb.IsInflected(document, group) && document.VerbForms[group[^1]] is VerbForm.Past or VerbForm.Participle;
        string? Instead(int token) => (isRetold ? ReportedSpeech.InPresent(document, trigger.Token, token) : null) ?? people.Inside(document, token, named) ?? Participants.Writer(document, token, trigger.InQuotation)
            ?? (document.Tree.Relation(token) is Relation.NominalSubject or Relation.PassiveSubject ? null : people.Instead(document, token, subject, word));
        // "The bill that the king signed"
        var relative = RelativeObject(document, trigger, word, Instead);
        var passive = bare && relative.Length == 0 && Voice.IsPassive(document, trigger);
        TitleVerb.Append(title, document, trigger, group, plural, passive);
        string Tail(bool full) => TitleTail.After(document, trigger.Token, after, ClauseEnd(document, trigger, group, bare), room - title.Length - 1, Instead, token => !passive && TitleVerb.IsInflected(document, group) ? VerbForms.Present(VerbForms.Base(document, token), plural) : document.Word(token).ToString(), mayLack: room == Longest, full);
        var tail = Tail(full: false);
        // Where nothing is named, the occasion tells which.
        if (TitlePlace.NamesNothing(document, trigger, who.Name + " " + tail) && Tail(full: true) is var more && !TitlePlace.NamesNothing(document, trigger, who.Name + " " + more)) tail = more;
        // "The mill will close, the owner said on Monday": what is said tells more.
        if ((tail.Length == 0 || EndsSentence(document, trigger) || IsTold(document, trigger.Token)) && Said(document, trigger, word, tail.Length == 0) is >= 0 and var said && IsQuoted(document, said) is var isQuoted && (tail.Length == 0 || !isQuoted))
        {
            if (document.Tags[said] != PartOfSpeech.Verb || !TitleVerb.Group(document, said).Exists(token => TitleVerb.IsFinite(document, token))) return OfSentence(document, trigger, people, room);
            var told = OfVerb(document, trigger with { Token = said, Status = EventStatus.Happened, IsPassive = false }, people, room);
            return trigger.Class.IsSaying && !isQuoted && Saying(document, who, said, told) is { } attributed && attributed.Length <= room ? attributed : told;
        }
        if (tail.Length == 0 && trigger.Class.IsSaying && IsBehindComma(document, trigger, word)) return OfSentence(document, trigger, people, room);
        // "Says in Lima: “We shall be back”"
        if (relative.Length == 0 && (document.Tree.Child(trigger.Token, Relation.Object, Relation.ClausalComplement) < trigger.Token || IsTold(document, trigger.Token)))
            foreach (var shorter in (ReadOnlySpan<string>)[tail, BeforePreposition(tail)])
                if (Quoted(document, trigger, room - title.Length - shorter.Length) is { } quoted)
                {
                    tail = shorter.TrimEnd(',') + quoted;
                    break;
                }
        // "Tells a packed press conference" leaves no room for it.
        if (!tail.Contains('“') && bare && IsTold(document, trigger.Token) && Quoted(document, trigger, room - who.Name.Length - " says".Length) is { } words) return $"{who.Name} {VerbForms.Present("say", plural)}{words}";
        // The tree took for the subject what stands behind the verb.
        if (who.Name.Length > ShortestName && !who.Name.StartsWith("The writer", StringComparison.Ordinal) && tail.Contains(who.Name[1..], StringComparison.Ordinal)) return OfSentence(document, trigger, people, room);
        foreach (var part in (ReadOnlySpan<string>)[relative, tail])
            if (part.Length > 0) title.Append(part[0] is ',' or ':' or '\'' or '-' or '–' ? "" : " ").Append(part);
        var clause = WithoutLooseEnd(title.ToString());
        return trigger.Class is { Name: "birth" } or { IsSaying: true } ? clause : TitleAddition.Complete(document, trigger.Token, clause, room, Instead);
    }

    private static bool IsQuoted(Document document, int said) => document.Tree.Subtree(said).First is >= 0 and var first && document.Tokens[first].Start is > 0 and var start && (document.Text[start] is '"' or '“' || document.Text[start - 1] is '"' or '“');

    /// <summary>"The owner says that the mill will close".</summary>
    private static string Saying(Document document, (string Name, bool Plural) who, int said, string told)
    {
        var first = Math.Max(0, document.Tree.Subtree(said).First);
        var opening = told.Length > 1 && document.Tags[first] != PartOfSpeech.ProperNoun && char.IsUpper(told[0]) && !char.IsUpper(told[1]) && told.StartsWith(document.Word(first), StringComparison.OrdinalIgnoreCase) ? char.ToLowerInvariant(told[0]) + told[1..] : told;
        return $"{who.Name} {VerbForms.Present("say", who.Plural)} that {opening}";
    }

    /// <summary>"Told reporters": whom, not what.</summary>
    private static bool IsTold(Document document, int verb) => VerbForms.Base(document, verb) is "tell" && document.Tree.Child(verb, Relation.ClausalComplement) < verb && document.Tree.Child(verb, Relation.Object, Relation.IndirectObject) is >= 0 and var whom && (Persons.IsNoun(document, whom) || document.Tags[whom] == PartOfSpeech.ProperNoun || Hearing.Contains(document.Lemmas.Key(whom)));

    /// <summary>"Reporters in his first remarks" → "reporters"</summary>
    private static string BeforePreposition(string tail)
    {
        var words = tail.Split(' ');
        return Array.FindIndex(words, PhraseOpeners.Contains) is >= 0 and var at ? string.Join(' ', words[..at]) : tail;
    }

    /// <summary>What the one comma of a name parts from it another has to close: "the mayor, Ann Dole", not "a tall, thin man".</summary>
    private static bool OpensAside(string name)
    {
        if (name.IndexOf(", ", StringComparison.Ordinal) is not (> 0 and var comma) || name.AsSpan(comma + 1).ContainsAny(",'’") || name.Contains(" and ", StringComparison.Ordinal)) return false;
        var before = name.AsSpan(0, comma);
        before = before[(before.LastIndexOf(' ') + 1)..];
        return !char.IsLower(before[0]) || before is "them" || WordClasses.ForEnglish().IsNoun(WordKey.Of(before)) || before[^1] == 's' && WordClasses.ForEnglish().IsNoun(WordKey.Of(before[..^1]));
    }

    /// <summary>Nothing but when and where stands behind the verb.</summary>
    private static bool EndsSentence(Document document, EventTrigger trigger)
    {
        for (var i = trigger.Token + 1; i < document.Sentences[trigger.Sentence].EndToken; i++)
            if (document.TimexAt(i) is null && !Clause.IsPlace(document, i) && document.Tags[i] is not (PartOfSpeech.Adposition or PartOfSpeech.Punctuation or PartOfSpeech.Adverb)) return false;
        return true;
    }

    /// <summary>What is said before the verb of saying, as the tree has it, or as the comma before who says it shows; -1 where nothing is.</summary>
    /// <param name="behind">What is said behind the verb is meant too.</param>
    private static int Said(Document document, EventTrigger trigger, int subject, bool behind)
    {
        var (tree, verb) = (document.Tree, trigger.Token);
        if (tree.Child(verb, Relation.ClausalComplement) is >= 0 and var told && (told < verb || behind)) return told;
        if (!trigger.Class.IsSaying || !IsBehindComma(document, trigger, subject)) return -1;
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Relation(child) is Relation.ClausalComplement or Relation.OpenClausalComplement || tree.Relation(child) == Relation.Object && !IsTold(document, verb))) return -1;
        var main = verb;
        while (tree.Head(main) >= 0) main = tree.Head(main);
        return main < tree.Subtree(subject).First ? main : -1;
    }

    /// <summary>"The mill will close, the owner said": who says it stands behind what is said, which is no quotation.</summary>
    private static bool IsBehindComma(Document document, EventTrigger trigger, int subject)
    {
        if (subject < 0 || subject > trigger.Token || document.Tree.Subtree(subject).First is var first && first < document.Sentences[trigger.Sentence].FirstToken + 2) return false;
        return document.Word(first - 1) is "," && document.Text[document.Tokens[first - 2].End - 1] is not ('"' or '”' or '\'' or '’');
    }

    /// <summary>"“We paid the boys,” she recalled": whatever the verb, it tells who says so.</summary>
    private static bool EndsQuotation(Document document, EventTrigger trigger) => Subjects.Of(document, trigger) is > 1 and var subject && subject < trigger.Token && document.Tree.Head(subject) == trigger.Token && document.Tree.Subtree(subject).First is > 1 and var first
        && document.Text[document.Tokens[first - 1].Start] is '"' or '”' && document.Word(first - 2) is "," && document.Text[document.Tokens[document.Sentences[trigger.Sentence].FirstToken].Start] is '"' or '“';

    /// <summary>What the sentence quotes, where the verb is one of saying, at least its first part: ": “We shall be back…”"; null where that has no room.</summary>
    private static string? Quoted(Document document, EventTrigger trigger, int room)
    {
        if (trigger.InQuotation || trigger.Class is not { IsSaying: true } && !EndsQuotation(document, trigger)) return null;
        var text = document.Sentences[trigger.Sentence].Span.In(document.Text);
        var open = text.IndexOfAny('"', '“') + 1;
        if (open == 0) return null;
        // "We were told late," she said: what is quoted began in a sentence before.
        var said = open > 2 && text[open - 2] is ',' or '.' or '!' or '?' ? text[..(open - 1)] : text[open..].IndexOfAny('"', '”') is not 0 and var length ? length < 0 ? text[open..] : text.Slice(open, length) : "";
        if (said.IsEmpty) return null;
        var words = Squeeze(said.ToString()).TrimEnd('.', ',', ';', ' ');
        var left = room - ": “…”".Length;
        if (words.Length > left) words = left > 0 && (words.AsSpan(0, left).LastIndexOfAny(",;.") is > 0 and var mark ? mark : words.AsSpan(0, left).LastIndexOf(" and ")) is > 0 and var end ? words[..end] + "…" : "";
        // "Warned of "a wave" in the south" quotes no sentence.
        return words.Contains(' ', StringComparison.Ordinal) && char.IsUpper(words[0]) ? $": “{words}”" : null;
    }

    /// <summary>Where the clause of a verb ends, as the tree has it; where nothing hangs on a verb that takes what follows, the tree is wrong and the sentence bounds it.</summary>
    private static int ClauseEnd(Document document, EventTrigger trigger, List<int> group, bool bare)
    {
        if (bare && Voice.NextVerb(document, trigger) is >= 0 and var next) return next;
        var (tree, verb, sentence) = (document.Tree, trigger.Token, document.Sentences[trigger.Sentence]);
        var end = Math.Max(tree.Subtree(tree.Relation(verb) == Relation.Conjunct ? tree.Head(verb) : verb).End, group.Max(token => tree.Subtree(token).End));
        return end == verb + 1 && end < sentence.EndToken && (trigger.Class is { IsSaying: true } || document.Tags[end] is PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Symbol) ? sentence.EndToken : end;
    }

    /// <summary>The sentence from its beginning, where the tree gives no clause that could be told.</summary>
    private static string OfSentence(Document document, EventTrigger trigger, Participants people, int room)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var told = new Dictionary<string, int>();
        var text = TitleTail.After(document, trigger.Token, sentence.FirstToken, sentence.EndToken, room, token => InPresent(document, sentence, token) ?? people.Inside(document, token, told) ?? (people.Antecedent(token) < sentence.FirstToken && people.Instead(document, token, null) is { } name && (told.TryAdd(name, token) || told[name] == token) ? name : null), token => document.Word(token).ToString());
        // What did not happen is not told by what did.
        if (trigger.Status != EventStatus.Happened && !text.Contains(document.Word(trigger.Token).ToString(), StringComparison.Ordinal)) return "";
        // "For several days …" tells nothing.
        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < Farthest; i++)
            if (document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && text.Contains(InPresent(document, sentence, i) ?? document.Word(i).ToString(), StringComparison.Ordinal)) return text;
        return "";
    }

    /// <summary>The finite verb of a sentence in the present, "met", "was", and the verbs joined to it; null for any other word.</summary>
    private static string? InPresent(Document document, Text.Sentence sentence, int token)
    {
        if (document.VerbForms[token] != VerbForm.Past) return null;
        var tree = document.Tree;
        var isHelper = tree.Relation(token) is Relation.Copula or Relation.Auxiliary or Relation.PassiveAuxiliary;
        var main = isHelper ? tree.Head(token) : token;
        if (tree.Relation(main) == Relation.Conjunct && tree.Child(main, Relation.NominalSubject, Relation.PassiveSubject) < 0) main = tree.Head(main);
        if (tree.Relation(main) != Relation.Root || Math.Max(tree.Child(main, Relation.NominalSubject, Relation.PassiveSubject), tree.Child(main, Relation.ClausalSubject)) is not (>= 0 and var subject) || subject > token || subject < sentence.FirstToken) return null;
        if (!isHelper && (document.Tags[token] != PartOfSpeech.Verb || tree.Child(token, Relation.Auxiliary, Relation.PassiveAuxiliary) >= 0)) return null;
        return isHelper && document.Word(token) is not ("was" or "were" or "had") ? null : VerbForms.Present(VerbForms.Base(document, token), document.Word(token) is "were" || document.Word(token) is not "was" && Number.IsPlural(document, subject));
    }

    /// <summary>A subject that is another word's: "bullets … was found", "in Lima … have risen", or with the verb of another clause between it and its own.</summary>
    private static bool IsDoubtful(Document document, int subject, int verb, List<int> group)
    {
        if (subject < 0 || subject > verb) return false;
        var (tree, (first, end)) = (document.Tree, document.Tree.Subtree(subject));
        if (first > 0 && document.Tags[first - 1] == PartOfSpeech.Adposition && tree.Head(first - 1) == subject || tree.Head(subject) == verb && Subjects.IsLed(document, subject) && !Sequences.Contains(document.Tokens[tree.Child(subject, Relation.Case)].Key)) return true;
        if (document.Tags[subject] == PartOfSpeech.Noun && TitleVerb.IsPlural(document, group) is false && Number.IsPlural(document, subject)) return true;
        if (tree.Head(subject) != verb) return false;
        for (var i = end; i < group[0]; i++)
            if (document.Text[document.Tokens[i].Start] == ',') return false;
            else if (document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && TitleVerb.IsFinite(document, i)) return true;
        return false;
    }

    /// <summary>"Regretted calling him", "is based on trading in furs": a form in -ing that another verb or a preposition takes.</summary>
    private static bool IsTaken(Document document, int verb) => document.VerbForms[verb] == VerbForm.Gerund
        && (document.Tree.Relation(verb) == Relation.Conjunct && document.Tree.Head(verb) is >= 0 and var first && first < verb && IsTaken(document, first) || document.Tree.Relation(verb) is Relation.OpenClausalComplement or Relation.ClausalComplement || document.Tree.Relation(verb) == Relation.AdverbialClause && document.Tags[Math.Max(verb - 1, 0)] is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction && !Sequences.Contains(document.Tokens[verb - 1].Key));

    /// <summary>"The sailor lost the race, leaving him bitter": what happened does it to the subject.</summary>
    private static bool IsEffect(Document document, int verb, Participants people) => document.VerbForms[verb] == VerbForm.Gerund && document.Tree.Relation(verb) == Relation.AdverbialClause
        && document.Tree.Child(verb, Relation.Object) is >= 0 and var whom && Antecedents.IsPronoun(document, whom) && people.Antecedent(whom) is >= 0 and var noun && document.Tree.Head(noun) == document.Tree.Head(verb);

    /// <summary>The finite verb of the clause above a verb, as what tells the event; null where none is.</summary>
    private static EventTrigger? Governing(Document document, EventTrigger trigger)
    {
        for (var at = Clause.Above(document, trigger.Token); at >= 0; at = Clause.Above(document, at))
            if (document.Tags[at] == PartOfSpeech.Verb && TitleVerb.Group(document, at).Exists(token => TitleVerb.IsFinite(document, token)))
                return trigger with { Token = at, Status = EventStatus.Happened, IsPassive = false, IsNoun = false };
        return null;
    }

    /// <summary>"The grant, which she refused", "the work that we began": what the relative clause is about, where that is its object.</summary>
    private static string RelativeObject(Document document, EventTrigger trigger, int subject, Func<int, string?> instead)
    {
        var (tree, verb) = (document.Tree, trigger.Token);
        if (tree.Relation(verb) != Relation.RelativeClause || tree.Head(verb) is not (>= 0 and var antecedent) || subject <= antecedent || subject > verb || tree.Head(subject) != verb || tree.Child(verb, Relation.Object) > verb || tree.Child(verb, Relation.PassiveSubject) >= 0) return "";
        // "By the time the shop opened"
        if (NounPhrase.IsTime(document, antecedent) || document.Word(antecedent) is "time" or "day" or "moment" or "year") return "";
        if (document.Word(tree.Subtree(subject).First) is "whose") return "";
        var opening = Math.Max(tree.Subtree(verb).First, antecedent + 1);
        if (document.Word(opening) is ",") opening++;
        if (document.Tags[opening] == PartOfSpeech.Adposition || document.Word(opening) is "when" or "where" || trigger.Class.Kind == EventKind.Movement) return "";
        var text = new StringBuilder();
        var tokens = NounPhrase.Tokens(document, antecedent, brief: true);
        NounPhrase.Append(text, document, tokens, instead);
        if (text.Length > 0 && document.Tags[tokens[0]] == PartOfSpeech.Determiner) text[0] = char.ToLowerInvariant(text[0]);
        return text.ToString();
    }

    private static bool FollowsQuotation(Document document, int verb) => verb > 0 && document.Text[document.Tokens[verb - 1].End - 1] is '"' or '”' or '’' or '\'';

    private static string OfNoun(Document document, EventTrigger trigger, Participants people, Place? place)
    {
        var title = new StringBuilder();
        var told = new Dictionary<string, int>();
        NounPhrase.Append(title, document, NounPhrase.Tokens(document, trigger.Token, brief: false), word => people.Inside(document, word, told) ?? people.Instead(document, word, null));
        var named = WithoutPointer(document, trigger.Token, WithoutLooseEnd(title.ToString()));
        if (place is null && !HasSubstance(document, trigger.Token)) return "";
        if (place is not null && !named.Contains(place.Name, StringComparison.OrdinalIgnoreCase) && !HasPlace(document, trigger.Token)) named += (place.Kind == PlaceKind.Site ? " at " : " in ") + place.Name;
        return named;
    }

    /// <summary>"The strike" tells nobody whose or where; "a strike in Ghent" does.</summary>
    private static bool HasSubstance(Document document, int noun)
    {
        var (first, end) = document.Tree.Subtree(noun);
        for (var i = first; i < end; i++)
            if (i != noun && document.Tags[i] == PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, i)) return true;
        return false;
    }

    private static bool HasPlace(Document document, int noun)
    {
        var (first, end) = document.Tree.Subtree(noun);
        for (var i = first; i < end; i++)
            if (Clause.IsPlace(document, i)) return true;
        return false;
    }

    private static string WithoutPointer(Document document, int noun, string text)
    {
        foreach (var child in document.Tree.Children(noun))
            if (document.Tree.Relation(child) == Relation.Determiner && Pointers.Contains(document.Tokens[child].Key) && text.StartsWith(document.Word(child).ToString() + " ", StringComparison.Ordinal)
                // "A fire" is more of a title than "Fire".
                && (document.Word(child)[0] is not ('a' or 'A') || text.IndexOf(' ', StringComparison.Ordinal) < text.LastIndexOf(' '))) return text[(document.Tokens[child].Length + 1)..];
        return text;
    }

    private static string Whole(Document document, Text.Sentence sentence) => Squeeze(document.SpanOf(sentence.FirstToken, sentence.EndToken).In(document.Text).ToString()).TrimEnd('.', ' ');

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Finish(string title, int room = Longest) => Cut(Capital(Balanced(title)), room);

    private static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Cut(string title, int room)
    {
        if (title.Length <= room) return title;
        var at = title.LastIndexOf(' ', room - 1);
        return Balanced(at <= 0 ? title[..(room - 1)] : WithoutLooseEnd(title[..at], isCut: true)) + "…";
    }

    /// <summary>A quotation mark or bracket without its other half goes.</summary>
    private static string Balanced(string text)
    {
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('(', ')'), ('[', ']'), ('“', '”'), ('"', '"')])
            if (open == close ? text.AsSpan().Count(open) % 2 != 0 : text.AsSpan().Count(open) != text.AsSpan().Count(close))
                text = Squeeze(text.Replace(open.ToString(), "", StringComparison.Ordinal).Replace(close.ToString(), "", StringComparison.Ordinal));
        return text;
    }

    /// <summary>A title does not end in "of the" or "and", nor, where it is cut, in what may need more, "goes on", "sees her".</summary>
    private static string WithoutLooseEnd(string title, bool isCut = false)
    {
        var (loose, cut) = (LooseEnds.GetAlternateLookup<ReadOnlySpan<char>>(), CutEnds.GetAlternateLookup<ReadOnlySpan<char>>());
        var left = title.AsSpan().TrimEnd(" ,-–");
        // Two words stay.
        while (left.LastIndexOf(' ') is > 0 and var space && left[..space].Contains(' ') && (loose.Contains(left[(space + 1)..].TrimEnd(',')) || isCut && cut.Contains(left[(space + 1)..]))) left = left[..space];
        return left.TrimEnd(" ,-–").ToString();
    }
}
