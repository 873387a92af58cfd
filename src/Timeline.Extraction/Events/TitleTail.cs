using System.Text;
using Timeline.Extraction.Events.Weighing;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>
/// What follows a verb, as a title tells it: the words of the text in their order up to where the clause may end, without times and what stands in brackets. It reads as
/// English even where the tree is wrong, which pieces put together from several places do not.
/// </summary>
internal static class TitleTail
{
    /// <summary>Words looked at: more never fit, and a sentence of junk may have a million.</summary>
    private const int Farthest = 120;

    private const int LongestTime = 5;

    /// <summary>Of ten times, as <see cref="Frames"/> counts.</summary>
    private const int Mostly = 6;

    /// <summary>They open what else was going on.</summary>
    private static readonly WordSet Stops = Clause.Keys("according after before during since until unlike amid despite while whereas although though because when following once so"),
        Passing = Clause.Keys("also then later earlier too however already recently again"), Relatives = Clause.Keys("who which whom whose where that"),
        Quantities = Clause.Keys("number series group lot pair couple majority percent % half third part kind type sort piece amount one some many most any each all couple variety range set assortment host handful dozen string mix collection"),
        Unfinished = Clause.Keys("shortly soon just even only never rather sooner almost nearly about as so very more most also less like"),
        Marking = Clause.Keys("spend celebrate observe commemorate mark"), Naming = Clause.Keys("name rename call christen"), Particles = Clause.Keys("in on off out up down over through"), Directed = Clause.Keys("to into onto from through up down off out away over back after before as of toward towards against"), Pairing = Clause.Keys("either both neither"), Asking = Clause.Keys("what how why if whether where"), Between = Clause.Keys("between both among"),
        Bare = Clause.Keys("last next this yesterday today tomorrow"), Until = Clause.Keys("by since until till through from over during before after earlier late early of for"),
        Hollow = Clause.Keys("attempt effort bid move way order favor favour result addition response exchange return hope view decision idea belief event condition extent case light connection wake front part line presence absence course height aftermath midst"),
        TimeWords = Clause.Keys("as on over in at by from to until till through of for the a early late mid this that about around between since and or most much rest end beginning start middle morning afternoon evening night eve day week weekend month year hours half first second last past next little shortly just before after");

    /// <param name="verb">The verb that it follows.</param>
    /// <param name="from">The first word behind it.</param>
    /// <param name="end">Where its clause ends at the latest.</param>
    /// <param name="room">Characters that it may have.</param>
    /// <param name="instead">What is written for a word in place of it.</param>
    /// <param name="mayLack">May end before what the noun or verb at its end needs, rather than be too long.</param>
    /// <param name="full">With the occasions that a title leaves out: "during a fire at Hull", "after the flood".</param>
    /// <param name="conjugate">Writes a verb that is joined to this one and shares what follows.</param>
    public static string After(Document document, int verb, int from, int end, int room, Func<int, string?> instead, Func<int, string> conjugate, bool mayLack = true, bool full = false)
    {
        end = Math.Min(end, from + Farthest);
        var kept = new List<int>();
        var cuts = new List<int>();
        var joined = new HashSet<int>();
        var lead = 0;
        var isPassive = document.Tree.Child(verb, Relation.PassiveAuxiliary) >= 0;
        for (var i = from; i < end; i++)
        {
            // "Spent the winter", "celebrated Easter"
            if (TimeEnd(document, i, end) is var late && late > i && !((document.Tags[i] == PartOfSpeech.Determiner || Marking.Contains(VerbForms.Key(document, verb))) && Clause.Head(document, i, late) is var spent && document.Tree.Head(spent) == verb && document.Tree.Relation(spent) == Relation.Object))
            {
                if (document.Word(i) is "before" or "after") DropLapse(i);
                // "When a strike broke out in May she left"
                if (i > verb && late < end && Clause.Marker(document, verb) != 0 && document.Tags[late] is not PartOfSpeech.Verb && JoinsClause(document, late - 1, end, kept, isPassive)) break;
                i = late - 1;
                continue;
            }
            var mark = document.Text[document.Tokens[i].Start];
            var key = document.Tokens[i].Key;
            if (mark is '`' || document.Word(i) is "''") continue;
            if (mark is '(' or '[') i = Closing(document, i, end);
            else if (mark == '.' && document.Tokens[i].Length == 1 && i + 1 < end && document.Text[document.Tokens[i + 1].Start] is '"' or '”') continue;
            // Not "1.5 miles"
            else if (mark is '!' or '?' or '…' || mark == '.' && document.Tokens[i].Length == 1 && (i + 1 == end || document.Tokens[i].End < document.Tokens[i + 1].Start || document.Text[document.Tokens[i + 1].Start] == '[')) break;
            else if (mark is ';' or ':' && document.Tokens[i].Length == 1 || mark is '—' or '–' or '-' or '_' && document.Tokens[i].Length <= 2 && i > from && (document.Tokens[i].Start > document.Tokens[i - 1].End || mark == '_'))
            {
                if (i > verb) break;
                // "LEEDS, England —"
                kept.Clear();
                cuts.Clear();
            }
            else if (kept.Count == lead && Joined(document, verb, i, end) is > 0 and var twin)
            {
                kept.Add(i);
                kept.Add(twin);
                joined.Add(twin);
                lead += 2;
                i = twin;
            }
            else if (mark == ',' && document.Tokens[i].Length == 1)
            {
                if (kept.Count == 0 && i + 1 < end && document.Text[document.Tokens[i + 1].Start] is '"' or '“' || GoesOn(document, i, end, kept))
                {
                    cuts.Add(kept.Count);
                    kept.Add(i);
                }
                // "In all, the fires …"
                else if (i < verb && document.Tags[i + 1] != PartOfSpeech.Verb && (kept.Count == 0 || document.Tags[kept[0]] is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction || kept.Count == 1 && document.Tags[kept[0]] == PartOfSpeech.Adverb)) kept.Clear();
                // "Says that the fever, first met in May, is back"
                else if (i > verb && kept.Count > 2 && IsOpen(document, kept, kept.Count, from <= verb) && VerbBehind(document, i, end) is > 0 and var goes) i = goes - 1;
                // "Beat the incumbent, Ann Dole, by nine votes"
                else if (i > verb && kept.Count > 1 && NamedBehind(document, i, end, kept) is > 0 and var named)
                {
                    cuts.Add(kept.Count);
                    for (var name = i + 1; name < named; name++) kept.Add(name);
                    i = named < end && IsComma(document, named) ? named : named - 1;
                }
                else if (AfterAside(document, verb, i, end) is > 0 and var next) i = next - 1;
                // "Said in 2011, the mill was sold"
                else if (kept.Count == 0 && i > from && document.TimexAt(i - 1) is not null && Complement(document, verb, i, end) is var taken && taken > i && (document.Word(taken) is "that" || EventLexicon.OfVerb(VerbForms.Key(document, verb), 0) is { IsSaying: true })) i = taken - 1;
                else break;
            }
            else if (i > verb && document.Tags[i] == PartOfSpeech.CoordinatingConjunction && !Pairing.Contains(key) && (IsAlone(document, verb, i, kept) || document.Word(i) is "but" or "yet" or "so" || JoinsClause(document, i, end, kept, isPassive) && Opener(document, kept) < 0)) break;
            else if (Stops.Contains(key) && document.Tags[i] != PartOfSpeech.Noun && (i == from || !IsCapitalised(document, i)) && !IsNoStop(document, verb, i) && !(full && i > verb && IsOccasion(document, i)) && !(document.Word(i) is "before" && i == verb + 1 && document.Tags[i] == PartOfSpeech.Adposition && !JoinsClause(document, i, end, kept, isPassive)) || document.Word(i) is "as" && !(i + 1 < end && document.VerbForms[i + 1] is VerbForm.Gerund or VerbForm.Participle) && JoinsClause(document, i, end, kept, isPassive))
            {
                DropLapse(i);
                if (i < verb || Complement(document, verb, i, end) is var complement && complement <= i + 1) break;
                i = complement - 1;
            }
            // "So tired when she reached the shore that …"
            else if (i > verb && kept.Count > 0 && document.Word(i) is "that" && document.Tree.Relation(i) == Relation.Marker && OpensAbove(document, verb, document.Tree.Head(i))) break;
            else if (i < verb && kept.Count == 0 && document.Tags[i] == PartOfSpeech.CoordinatingConjunction || IsPassing(document, i) && (i == from || document.Tokens[i].Kind == TokenKind.Lower)) continue;
            else
            {
                if (document.Tags[i] is PartOfSpeech.Adposition && document.Word(i) is not "into" && !(document.Word(i) is "of" && i > from && (Quantities.Contains(document.Tokens[i - 1].Key) || document.Tags[i - 1] == PartOfSpeech.Numeral)) || document.Tags[i] is PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction || document.Word(i) is "to" && !IsTaken(document, verb, i, end) || Relatives.Contains(key) || document.VerbForms[i] is VerbForm.Gerund or VerbForm.Participle) cuts.Add(kept.Count);
                if (document.Tree.Relation(i) == Relation.Conjunct && joined.Contains(document.Tree.Head(i)) && document.VerbForms[i] == document.VerbForms[document.Tree.Head(i)]) joined.Add(i);
                kept.Add(i);
            }
        }
        // "Scores a goal as Senegal, playing its first match, …"
        if (from > verb && Opener(document, kept) is > 0 and var opener)
        {
            kept.RemoveRange(opener, kept.Count - opener);
            cuts.RemoveAll(cut => cut >= kept.Count);
        }
        string Text(int count)
        {
            while (count > 0 && count <= kept.Count && (count > 1 ? IsLoose(document, kept[count - 1], kept[count - 2]) || IsHollow(document, kept, count) || IsBegun(document, kept, count) : Unfinished.Contains(document.Tokens[kept[0]].Key) || document.Tags[kept[0]] == PartOfSpeech.Adposition && kept[0] > 0 && IsLoose(document, kept[0], kept[0] - 1))) count--;
            var text = new StringBuilder();
            NounPhrase.Append(text, document, kept[..count], token => joined.Contains(token) ? conjugate(token) : instead(token));
            return text.ToString();
        }
        // "Opened an hour before the match"
        void DropLapse(int before)
        {
            if (before <= verb || document.TimexAt(before - 1) is not { } lapse || lapse.FirstToken <= verb) return;
            kept.RemoveAll(token => token >= lapse.FirstToken);
            cuts.RemoveAll(cut => cut >= kept.Count);
        }
        var whole = Text(kept.Count);
        // "Is killed" needs nothing more, "kills" and "is taken to" do.
        bool MayEnd(int cut) => cut < kept.Count && (cut == 0 ? from > verb && document.VerbForms[verb] == VerbForm.Participle && !Directed.Contains(document.Tokens[kept[0]].Key)
            : !IsOpen(document, kept, cut, from <= verb) && !IsInName(document, kept, cut) && !IsInList(document, kept, cut) && (document.Tags[kept[cut - 1]] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral || cut > 1 && document.Tags[kept[cut - 1]] == PartOfSpeech.Adjective && document.Tags[kept[cut - 2]] == PartOfSpeech.Determiner && !IsComma(document, kept[cut])) || cut > 1 && !kept.Exists(token => token < kept[cut] && IsRelative(document, token)) && (document.VerbForms[kept[cut - 1]] == VerbForm.Base && document.Tags[kept[cut]] == PartOfSpeech.Adposition || document.VerbForms[kept[cut - 1]] == VerbForm.Participle && document.Tags[kept[cut - 2]] == PartOfSpeech.Auxiliary));
        if (whole.Length <= room) return whole;
        // "Announces in Hull that …", "tells parliament in Hull that …": what is said tells more than where.
        if (from > verb && kept.FindIndex(token => IsSaid(document, verb, token)) is > 0 and var told && kept.FindIndex(0, told, token => document.Tags[token] == PartOfSpeech.Adposition) is >= 0 and var where && !cuts.Exists(cut => cut > told && MayEnd(cut) && Text(cut).Length <= room))
        {
            kept.RemoveRange(where, told - where);
            cuts = [.. cuts.Where(cut => cut > told).Select(cut => cut - told + where)];
            whole = Text(kept.Count);
            if (whole.Length <= room) return whole;
        }
        // Rather shorter than without what the noun or verb before it needs.
        var first = Taken(document, verb, kept);
        foreach (var (asked, least) in mayLack ? (ReadOnlySpan<(Need, int)>)[(Need.Better, first), (Need.Needed, first), (Need.Never, first), (Need.Never, -1)] : [(Need.Better, first), (Need.Needed, first), (Need.Needed, -1)])
            for (var c = cuts.Count - 1; c >= 0; c--)
                if (MayEnd(cuts[c]) && cuts[c] > least && (cuts[c] == 0 || NeedOf(document, kept, cuts[c]) < asked) && Text(cuts[c]) is var shorter && shorter.Length <= room) return shorter;
        return whole;
    }

    /// <summary>Where what the verb takes stands among the words kept; -1 where it takes nothing.</summary>
    private static int Taken(Document document, int verb, List<int> kept)
    {
        foreach (var child in document.Tree.Children(verb))
            if (child > verb && document.Tree.Relation(child) is Relation.Object or Relation.ClausalComplement or Relation.OpenClausalComplement && kept.IndexOf(child) is >= 0 and var at) return at;
        return -1;
    }

    /// <summary>How much the word before a cut needs what follows it.</summary>
    private enum Need { None, Better, Needed, Never }

    private static Need NeedOf(Document document, List<int> kept, int cut)
    {
        var (word, next) = (kept[cut - 1], kept[cut]);
        // "Seven days to step | down", "made | to pay", "the oldest | crossing"
        if (document.Tree.Relation(next) == Relation.ParticleOfVerb || Particles.Contains(document.Tokens[next].Key) && next + 1 < document.Tokens.Length && document.Tags[next + 1] == PartOfSpeech.Adposition || document.Word(next) is "to" && document.Tree.Head(next) is >= 0 and var infinitive && document.Tree.Relation(infinitive) == Relation.OpenClausalComplement && document.Tree.Head(infinitive) == word
            || document.Tree.Head(word) == next && document.Tree.Relation(word) is Relation.Compound or Relation.AdjectivalModifier or Relation.NumericModifier) return Need.Needed;
        if (document.VerbForms[word] == VerbForm.Base) return Frames.OfVerb(VerbForms.Key(document, word)).Object >= Mostly ? Need.Needed : Need.None;
        if (document.Tags[word] is not (PartOfSpeech.Noun or PartOfSpeech.Numeral)) return Need.None;
        // "Hundreds | of thousands"
        var (phrase, of) = Frames.OfNoun(document.Lemmas.Key(word));
        if (document.Word(next) is "of" && of >= Mostly) return Need.Needed;
        // "The island | of Kinmen", "the moment | that", but "a head | of state"
        return document.Tags[next] == PartOfSpeech.Adposition && phrase >= Mostly || (document.Word(next) is "of" || IsRelative(document, next)) && document.Tree.Child(word, Relation.Determiner) is >= 0 and var the && document.Word(the) is "the" ? Need.Better : Need.None;
    }

    /// <summary>"That", where it opens what is said, though the parser may hang that on whom it is said to.</summary>
    private static bool IsSaid(Document document, int verb, int token) => document.Word(token) is "that" && document.Tree.Relation(token) == Relation.Marker && document.Tree.Head(token) is var clause
        && (document.Tree.Relation(clause) == Relation.ClausalComplement && document.Tree.Head(clause) == verb || EventLexicon.OfVerb(VerbForms.Key(document, verb), 0) is { IsSaying: true } && document.Tree.Head(document.Tree.Head(clause)) == verb);

    /// <summary>"Travel and Leisure", "the Democratic Republic of Congo"</summary>
    private static bool IsInName(Document document, List<int> kept, int cut) =>
        (document.Tags[kept[cut]] == PartOfSpeech.CoordinatingConjunction || document.Word(kept[cut]) is "of") && cut + 1 < kept.Count && IsCapitalised(document, kept[cut - 1]) && IsCapitalised(document, kept[cut + 1]);

    private static bool IsCapitalised(Document document, int token) => document.Tokens[token].Kind is TokenKind.Capitalised or TokenKind.Mixed or TokenKind.Upper;

    /// <summary>"Murder, rape | and theft", "between the bank | and the union": of a list all is told or only what comes first, of a pair both.</summary>
    private static bool IsInList(Document document, List<int> kept, int cut)
    {
        if (document.Tags[kept[cut]] != PartOfSpeech.CoordinatingConjunction && !IsComma(document, kept[cut])) return false;
        for (var k = 0; k < cut; k++)
            if (IsComma(document, kept[k]) && !(Clause.IsPlace(document, kept[k] - 1) && Clause.IsPlace(document, kept[k] + 1)) || Between.Contains(document.Tokens[kept[k]].Key)) return true;
        return false;
    }

    /// <summary>A clause that is begun before the cut, by "that" or "who" or the sentence itself, has its verb only behind it.</summary>
    private static bool IsOpen(Document document, List<int> kept, int cut, bool fromStart)
    {
        // "From a list that had towns with …"
        for (var k = cut - 1; k > 0; k--)
            if (IsRelative(document, kept[k]) && document.Tags[kept[k - 1]] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) return true;
        for (var k = cut - 1; k >= 0; k--)
            if (document.Tags[kept[k]] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && (TitleVerb.IsFinite(document, kept[k]) || !fromStart && document.VerbForms[kept[k]] is VerbForm.Base or VerbForm.Gerund)) return false;
            else if (document.Tags[kept[k]] == PartOfSpeech.SubordinatingConjunction || IsRelative(document, kept[k]) || document.Tags[kept[k]] == PartOfSpeech.Adverb && Asking.Contains(document.Tokens[kept[k]].Key)) return true;
        return fromStart;
    }

    /// <summary>Where a clause opens among the words kept that has no verb yet: "that a school", "as Senegal"; -1 where none does.</summary>
    private static int Opener(Document document, List<int> kept)
    {
        for (var k = kept.Count - 1; k >= 0; k--)
            if (document.Tags[kept[k]] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return -1;
            else if (document.Word(kept[k]) is "that" or "as" or "though" && document.Tags[kept[k]] == PartOfSpeech.SubordinatingConjunction && document.Tree.Relation(kept[k]) == Relation.Marker || document.Tags[kept[k]] == PartOfSpeech.Adverb && Asking.Contains(document.Tokens[kept[k]].Key)) return k;
        return -1;
    }

    private static bool IsRelative(Document document, int token) => Relatives.Contains(document.Tokens[token].Key) && document.Tags[token] == PartOfSpeech.Pronoun;

    /// <summary>A word that needs another behind it: "of", "the", "and"; not the preposition of a verb, "broken into".</summary>
    private static bool IsLoose(Document document, int token, int before) => document.Tags[token] switch
    {
        PartOfSpeech.Determiner => !(document.Word(token) is "another" && document.Word(before) is "one"),
        PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction => true,
        PartOfSpeech.Adposition => document.Tree.Relation(token) == Relation.Case && !(Particles.Contains(document.Tokens[token].Key) && document.Tags[Math.Min(token + 1, document.Tokens.Length - 1)] == PartOfSpeech.Adposition) || (document.Tags[before] != PartOfSpeech.Verb || document.Word(token) is "as") && document.Tree.Relation(token) != Relation.ParticleOfVerb,
        PartOfSpeech.Particle => document.Word(token) is "to",
        PartOfSpeech.Pronoun => document.Tree.Relation(token) == Relation.PossessiveModifier || Relatives.Contains(document.Tokens[token].Key),
        PartOfSpeech.Adverb => Unfinished.Contains(document.Tokens[token].Key) || Asking.Contains(document.Tokens[token].Key) || document.Tags[before] == PartOfSpeech.CoordinatingConjunction,
        _ => IsComma(document, token),
    };

    /// <summary>"In an attempt", "shares issued": nothing without what was behind it.</summary>
    private static bool IsHollow(Document document, List<int> kept, int count)
    {
        var (word, before) = (kept[count - 1], kept[count - 2]);
        if (document.Word(word) is "compared") return true;
        // "For the time being"
        if (document.Word(word) is "being" && document.Word(before) is "time") return false;
        if (document.VerbForms[word] is VerbForm.Participle or VerbForm.Gerund) return document.Tree.Relation(word) == Relation.ClausalModifier && before == word - 1 && document.Tags[before] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;
        if (document.Tags[before] == PartOfSpeech.Determiner && count > 2) before = kept[count - 3];
        return Hollow.Contains(document.Tokens[word].Key) && document.Tags[before] == PartOfSpeech.Adposition;
    }

    /// <summary>"Resigned to seek, in vain, a seat", "a letter which held, by mistake, a map": a verb without what it takes.</summary>
    private static bool IsBegun(Document document, List<int> kept, int count) =>
        (document.VerbForms[kept[count - 1]] == VerbForm.Base || document.Tree.Relation(kept[count - 1]) == Relation.RelativeClause && document.Tree.Child(kept[count - 1], Relation.PassiveAuxiliary) < 0) && document.Tree.Child(kept[count - 1], Relation.Object, Relation.ClausalComplement) is var taken && taken > kept[count - 1] && !kept.Contains(taken);

    /// <summary>"Later", "too", but "too wide".</summary>
    private static bool IsPassing(Document document, int token) => Passing.Contains(document.Tokens[token].Key) && document.Tags[token] == PartOfSpeech.Adverb && !(document.Word(token) is "too" && token + 1 < document.Tokens.Length && document.Tags[token + 1] is PartOfSpeech.Adjective or PartOfSpeech.Adverb);

    private static bool IsComma(Document document, int token) => document.Text[document.Tokens[token].Start] == ',' && document.Tokens[token].Length == 1;

    /// <summary>The end of the time with its preposition that begins at the token: "on the evening of 26 May"; the token itself where none does.</summary>
    private static int TimeEnd(Document document, int first, int end)
    {
        // "Sworn in on Friday", "laughed at last month"
        if (first + 1 < end && first > 0 && document.Tags[first - 1] == PartOfSpeech.Verb && (Particles.Contains(document.Tokens[first].Key) && document.Tags[first] is PartOfSpeech.Adposition or PartOfSpeech.Adverb && document.Tags[first + 1] == PartOfSpeech.Adposition || document.Tags[first] == PartOfSpeech.Adposition && Bare.Contains(document.Tokens[first + 1].Key) && !Until.Contains(document.Tokens[first].Key))) return first;
        // "Carried away its northern end in 1891": what is begun before it.
        if (document.Tags[first] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && document.Word(first) is not ("yesterday" or "today" or "tomorrow") && document.Tree.Child(first, Relation.AdjectivalModifier, Relation.Determiner) is >= 0 and var described && described < first) return first;
        // "One night in May"
        var at = document.Word(first) is "one" && first + 1 < end && first > 0 && document.Tags[first - 1] != PartOfSpeech.Adverb && document.Tags[first + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && document.Tree.Relation(first + 1) != Relation.Object && NounPhrase.IsTime(document, first + 1) ? first + 1 : first;
        while (at < end && at - first < LongestTime && document.Tags[at] != PartOfSpeech.Particle && TimeWords.Contains(document.Tokens[at].Key) && document.TimexAt(at) is null) at++;
        if (at >= end || document.TimexAt(at) is not { } time || time.Interval is null && time.Type is not (Time.TimexType.Date or Time.TimexType.Time)) return first;
        // "In 1914 and in 1917 helped": another clause.
        if (document.Tags[first] == PartOfSpeech.CoordinatingConjunction && time.EndToken < end && document.Tags[time.EndToken] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adposition) return first;
        // "July 1 is a holiday", "said that the past could not be changed"
        var head = Clause.Head(document, time.FirstToken, time.EndToken);
        if (document.Tree.Relation(head) is Relation.NominalSubject or Relation.PassiveSubject && document.Tree.Subtree(head).First is var opening && (opening == document.Sentences[document.SentenceOf(first)].FirstToken || document.Tags[opening - 1] == PartOfSpeech.SubordinatingConjunction || document.Tags[opening] == PartOfSpeech.SubordinatingConjunction)) return first;
        // "Upheld this on 15 June"
        if (at > first && document.Word(first) is "this" or "that" && document.Tags[first + 1] == PartOfSpeech.Adposition) return first;
        // "The 1998 election", "Friday's vote", "two days after"
        if (time.EndToken < end && (document.Tree.Head(time.EndToken - 1) >= time.EndToken && document.Tree.Relation(time.EndToken - 1) is Relation.Compound or Relation.NumericModifier or Relation.AdjectivalModifier or Relation.NominalModifier or Relation.UnmarkedNominalModifier || document.Word(time.EndToken) is "'s" or "’s" or "-")) return first;
        // "The Oct. 23 slaying"
        if (at > first && document.Tags[at - 1] == PartOfSpeech.Determiner && time.EndToken < end && (document.Tags[time.EndToken] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective || document.VerbForms[time.EndToken] == VerbForm.Gerund)) return first;
        return time.EndToken;
    }

    /// <summary>A clause that hangs on what the verb's own clause hangs on.</summary>
    private static bool OpensAbove(Document document, int verb, int clause) =>
        clause >= 0 && !document.Tree.IsWithin(clause, verb) && !document.Tree.IsWithin(verb, clause) && document.Tree.Head(clause) is >= 0 and var above && document.Tree.IsWithin(verb, above);

    /// <summary>"Left at once", "one after another", "named after a king".</summary>
    private static bool IsNoStop(Document document, int verb, int stop) => stop > 0 && stop + 1 < document.Tokens.Length && (
        document.Word(stop) is "once" && document.Word(stop - 1) is "at" || document.Word(stop) is "after" && document.Word(stop - 1) is "one" && document.Word(stop + 1) is "another" or "the" || document.Word(stop) is "after" && document.Tags[stop] == PartOfSpeech.Adposition && Naming.Contains(VerbForms.Key(document, verb)) && document.TimexAt(stop + 1) is null);

    /// <summary>"During a fire at Hull": a noun that takes place, and no clause.</summary>
    private static bool IsOccasion(Document document, int preposition)
    {
        if (document.Tags[preposition] != PartOfSpeech.Adposition || document.Word(preposition) is "according" or "unlike" || document.TimexAt(preposition + 1) is not null) return false;
        var end = document.Sentences[document.SentenceOf(preposition)].EndToken;
        for (var i = preposition + 1; i < end && !IsComma(document, i); i++)
            if (TitleVerb.IsFinite(document, i) || document.VerbForms[i] == VerbForm.Participle && document.Word(preposition) is not "during") return false;
        return true;
    }

    /// <summary>"Asks the council to approve": the verb is nothing without the infinitive.</summary>
    private static bool IsTaken(Document document, int verb, int to, int end)
    {
        for (var i = to + 1; i < Math.Min(end, to + 3); i++)
            if (document.Tree.Head(i) == verb && document.Tree.Relation(i) is Relation.OpenClausalComplement or Relation.ClausalComplement) return true;
        return false;
    }

    /// <summary>Where what the verb takes begins behind an aside: "said during her visit that …"; -1 where nothing does.</summary>
    private static int Complement(Document document, int verb, int from, int end)
    {
        foreach (var child in document.Tree.Children(verb))
            if (document.Tree.Relation(child) is Relation.Object or Relation.OpenClausalComplement or Relation.ClausalComplement && document.Tree.Subtree(child).First is var first && first > from && first < end && document.Tags[first] is not (PartOfSpeech.Auxiliary or PartOfSpeech.Verb) && !(document.Text[document.Tokens[first - 1].Start] is '"' or '”' && document.Word(first - 2) is ",")) return first;
        // "Announced in May, after a week of meetings, that …"
        for (var i = from + 1; i < end; i++)
            if (document.Word(i) is "that" && document.Tags[i] == PartOfSpeech.SubordinatingConjunction && document.Word(i - 1) is ",") return i;
        return -1;
    }

    private static int Closing(Document document, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
            if (document.Text[document.Tokens[i].Start] is ')' or ']') return i;
        return open;
    }

    /// <summary>Where the clause goes on behind what stands between two commas: at something that the verb takes; -1 where it does not.</summary>
    private static int AfterAside(Document document, int verb, int comma, int end)
    {
        for (var i = comma + 1; i + 1 < end; i++)
            if (IsComma(document, i) && (i < verb || document.Word(i + 1) is "to" || (Relatives.Contains(document.Tokens[comma + 1].Key) || document.Tags[comma + 1] == PartOfSpeech.ProperNoun) && document.Tags[i + 1] == PartOfSpeech.Adposition)) return i + 1;
            else if (IsComma(document, i))
                foreach (var child in document.Tree.Children(verb))
                    if (document.Tree.Subtree(child).First == i + 1 && document.Tree.Relation(child) is Relation.Object or Relation.Oblique or Relation.OpenClausalComplement or Relation.ClausalComplement) return i + 1;
        return -1;
    }

    /// <summary>The finite verb right behind the next comma; -1 where none is.</summary>
    private static int VerbBehind(Document document, int comma, int end)
    {
        for (var i = comma + 1; i + 1 < end; i++)
            if (IsComma(document, i)) return TitleVerb.IsFinite(document, i + 1) && document.Tags[i + 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary ? i + 1 : -1;
        return -1;
    }

    /// <summary>The end of the name of a person that two commas part from the noun with "the" or "his" that it belongs to; -1 where no such name follows.</summary>
    private static int NamedBehind(Document document, int comma, int end, List<int> kept)
    {
        if (kept[^1] != comma - 1 || document.Tags[comma - 1] != PartOfSpeech.Noun) return -1;
        var (at, noun) = (comma + 1, -1);
        for (; at < end && Clause.IsName(document, at); at++)
            if (document.Tree.Relation(at) == Relation.Apposition) noun = document.Tree.Head(at);
        if (noun < 0 || !kept.Contains(noun) || !Persons.IsNoun(document, noun) && !Persons.IsFirstName(document.Tokens[comma + 1]) || document.Tree.Child(noun, Relation.Determiner, Relation.PossessiveModifier) is not (>= 0 and var opening) || document.Word(opening) is "a" or "an") return -1;
        return at == end || document.Tags[at] == PartOfSpeech.Punctuation ? at : -1;
    }

    /// <summary>The verb that is joined to this one and shares what follows it: "wrote and published the book"; -1 where none is.</summary>
    private static int Joined(Document document, int verb, int token, int end)
    {
        if (document.Tags[token] != PartOfSpeech.CoordinatingConjunction && !IsComma(document, token)) return -1;
        var next = token + 1;
        while (next < end && document.Tags[next] is PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Adverb) next++;
        // "Were cancelled and returned": only a participle shares the auxiliary of the passive.
        if (document.Tree.Child(verb, Relation.PassiveAuxiliary) >= 0 && next < end && document.VerbForms[next] == VerbForm.Past) return -1;
        return next == token + 1 && next < end && document.Tags[next] == PartOfSpeech.Verb && (document.VerbForms[next] == document.VerbForms[verb] ? document.VerbForms[next] != VerbForm.Gerund : document.VerbForms[verb] is VerbForm.Past or VerbForm.Participle && document.VerbForms[next] is VerbForm.Past or VerbForm.Participle) ? next : -1;
    }

    /// <summary>A comma inside a list or between adjectives.</summary>
    private static bool GoesOn(Document document, int comma, int end, List<int> kept)
    {
        if (comma + 1 >= end || kept.Count == 0) return false;
        // "In Charleston, S.C., to sign"
        if (Clause.IsPlace(document, comma - 1) && (Clause.IsPlace(document, comma + 1) || comma > 2 && document.Text[document.Tokens[comma - 2].Start] == ',' && Clause.IsPlace(document, comma - 3))) return true;
        if (document.Tags[comma - 1] == PartOfSpeech.Adjective && (document.Tags[comma + 1] == PartOfSpeech.Adjective || document.Tree.Relation(comma - 1) == Relation.AdjectivalModifier && document.Tree.Head(comma - 1) > comma) || kept[^1] == comma - 1 && document.Tags[comma - 1] == PartOfSpeech.Numeral && document.Tags[comma + 1] == PartOfSpeech.Numeral) return true;
        // "Who grew up in Oslo, and Erik Lund, who …": two make no list.
        if (document.Tags[comma + 1] == PartOfSpeech.CoordinatingConjunction && !kept.Exists(token => IsComma(document, token))) return false;
        for (var i = comma + 1; i < end && !IsComma(document, i); i++)
            if (document.Tree.Relation(i) == Relation.Conjunct && document.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral && kept.Contains(document.Tree.Head(i))) return document.Tree.Child(i, Relation.NominalSubject) < 0;
            else if (document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return false;
        return false;
    }

    /// <summary>"Fell on 26 May and Hull the next day", "gave way at noon and mud poured out": what the conjunction joins it to is left out, and may be a clause whose verb the parser takes for a participle.</summary>
    private static bool IsAlone(Document document, int verb, int conjunction, List<int> kept) =>
        kept.Count == 0 || document.Tree.Head(conjunction) is >= 0 and var joined && document.Tree.Relation(joined) == Relation.Conjunct && document.Tree.Head(joined) is var partner && partner > verb && partner < conjunction && !kept.Contains(partner) && document.Tree.Child(joined, Relation.ClausalModifier) > joined;

    /// <summary>What the conjunction joins has a finite verb of its own.</summary>
    /// <param name="isPassive">A participle behind it shares the auxiliary: "was given a boat and sent to Hull".</param>
    private static bool JoinsClause(Document document, int conjunction, int end, List<int> kept, bool isPassive)
    {
        var next = conjunction + 1;
        while (next < end && document.Tags[next] == PartOfSpeech.Adverb) next++;
        // "To buy and repair the mill", but "cut it in two and posted one half"
        if (next < end && document.Tags[next] == PartOfSpeech.Verb) return !(kept.Contains(document.Tree.Head(next)) && document.Tree.Relation(next) == Relation.Conjunct && (document.Tags[document.Tree.Head(next)] is not (PartOfSpeech.Noun or PartOfSpeech.Numeral) || isPassive && document.VerbForms[next] == VerbForm.Participle));
        for (var i = next; i < end; i++)
        {
            if (document.Text[document.Tokens[i].Start] is ',' or ';' or ':' && document.Tokens[i].Length == 1 || document.Tags[i] is PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction || Relatives.Contains(document.Tokens[i].Key) || Asking.Contains(document.Tokens[i].Key) || document.Word(i) is "to") return false;
            if (TitleVerb.IsFinite(document, i) && document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return true;
            // "As the recession dampened trade"
            if (document.VerbForms[i] == VerbForm.Participle && i > next && i + 1 < end && document.Tags[i - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && document.Tags[i + 1] is PartOfSpeech.Noun or PartOfSpeech.Determiner or PartOfSpeech.ProperNoun) return true;
        }
        return false;
    }
}
