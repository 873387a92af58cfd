using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Gives an event its place: where the words of its clause say it happened, not where its people come from.</summary>
internal static class PlaceLinker
{
    private const int Limit = 140, StructureWeight = 2, FarthestTokens = 40, FromNounsClause = 15, SentenceStart = 60, Unlikely = 60, Adjacent = 12, EventNoun = 12, OfOccasion = 12, OwnLimit = 24, OutOf = 10, Awarded = 6, Vague = 100, LongestTitle = 4;

    private static readonly WordSet Organs = Clause.Keys("government ministry parliament cabinet congress senate legislature minister premier president");

    private static readonly WordSet Ranks = Clause.Keys("earl duke duchess countess marquess marquis viscount viscountess baron baroness prince princess lord lady");

    private static readonly WordSet OfLands = Clause.Keys("debut premiere tour citizen citizenship championship title tournament festival election");

    private static readonly WordSet During = Clause.Keys("during at in"), Who = Clause.Keys("who whom");

    private static readonly WordSet At = Clause.Keys("in at on near outside inside off across throughout around over into onto through within along toward towards between beyond beside above under amid aboard past"),
        To = Clause.Keys("to for"), From = Clause.Keys("from"), Of = Clause.Keys("of"), Against = Clause.Keys("against upon"),
        Degrees = Clause.Keys("degree doctorate ph.d. phd diploma bachelor bachelors master masters b.a. ba b.sc. bsc m.a. ma m.sc. msc mba"),
        Arriving = Clause.Keys("arrive come return move bring carry get go receive hear reach travel transfer switch rise fall change import earn learn graduate"),
        Leaving = Clause.Keys("rescue pick pull recover remove retrieve steal free save lift dig seize fall jump fire collect leave depart flee escape withdraw launch fly sail evacuate emigrate retreat return extradite deport expel drive");

    /// <returns>Index of the mention in <see cref="Document.Places"/> and whether it stands in the event's own clause; null where the sentence has none for this event.</returns>
    public static (int Mention, bool Own)? InSentence(Document document, EventTrigger trigger)
    {
        var sentence = document.Sentences[trigger.Sentence];
        int best = -1, least = Limit;
        var own = false;
        for (var p = FirstMention(document, sentence); p < document.Places.Count && document.Places[p].FirstToken < sentence.EndToken; p++)
        {
            var mention = document.Places[p];
            if (!mention.Literal && !OwnsPlace(document, mention) && NounNamed(document, mention) < 0 && !IsReached(document, trigger, mention) || mention.Place is null || document.Tree.Relation(Clause.Head(document, mention.FirstToken, mention.EndToken)) == Relation.AdjectivalModifier) continue;
            if (!trigger.InQuotation && IsQuoted(document, trigger.Token, mention) || IsOfTitle(document, mention) || IsOfResident(document, mention) || IsOfRank(document, mention)) continue;
            var structure = Structure(document, trigger, mention);
            if (structure > SentenceStart && mention.FirstToken <= sentence.FirstToken + 2 && mention.FirstToken > sentence.FirstToken && At.Contains(document.Tokens[mention.FirstToken - 1].Key)) structure = SentenceStart;
            if (structure > Adjacent && mention.FirstToken > trigger.Token && At.Contains(document.Tokens[mention.FirstToken - 1].Key) && Clause.AreTogether(document, trigger.Token, mention.FirstToken, mention.EndToken)) structure = Adjacent;
            var distance = Distance(trigger, mention);
            // Any nearer name places it better than a continent.
            var cost = StructureWeight * structure + Math.Min(distance, FarthestTokens) + (mention.Place.Kind == PlaceKind.Area ? Vague : 0);
            if (cost < least) (best, least, own) = (p, cost, structure <= OwnLimit);
        }
        return best < 0 ? null : (best, own);
    }

    /// <summary>Words from the trigger to the name; one before the trigger is a little farther.</summary>
    public static int Distance(EventTrigger trigger, PlaceMention mention) => mention.FirstToken > trigger.Token ? mention.FirstToken - trigger.Token : trigger.Token - mention.EndToken + 3;

    /// <summary>"Lost to Arizona Sen. John Lund", "Harlan Fire Chief Jim Lund": where a person is from.</summary>
    public static bool IsOfTitle(Document document, PlaceMention mention)
    {
        for (var i = mention.EndToken; i + 1 < document.Tokens.Length && i < mention.EndToken + LongestTitle && document.Tokens[i].Kind == TokenKind.Capitalised; i++)
            if (PlaceWords.ClassOf(document.Tokens[i]) == PlaceWords.WordClass.Title && Clause.IsName(document, i + 1)) return true;
        return false;
    }

    /// <summary>"Jim Lund, 44, of Harlan", "Jim Lund, from Harlan": where a person lives, and nothing need happen.</summary>
    public static bool IsOfResident(Document document, PlaceMention mention)
    {
        var comma = mention.FirstToken - 2;
        if (comma < 1 || document.Text[document.Tokens[comma].Start] != ',' || document.Tokens[comma + 1].Key is var word && !Of.Contains(word) && !From.Contains(word)) return false;
        var name = comma - 1;
        if (name > 1 && document.Tokens[name].Kind == TokenKind.Number && document.Text[document.Tokens[name - 1].Start] == ',') name -= 2;
        return Clause.IsName(document, name) && !Clause.IsPlace(document, name) && !PersonNames.IsInstitution(document, name);
    }

    /// <summary>"Ann Dole, Countess of Bute": what a person is called, unless it is what somebody becomes.</summary>
    public static bool IsOfRank(Document document, PlaceMention mention) =>
        mention.FirstToken > 1 && Of.Contains(document.Tokens[mention.FirstToken - 1].Key) && Ranks.Contains(document.Tokens[mention.FirstToken - 2].Key) && document.Tree.Relation(mention.FirstToken - 2) != Relation.OpenClausalComplement;

    /// <summary>"Stop the bloodshed in Kosovo," they chanted: elsewhere. A mark of quotation parts the two.</summary>
    private static bool IsQuoted(Document document, int token, PlaceMention mention)
    {
        var marks = 0;
        for (var i = Math.Min(token, mention.FirstToken) + 1; i < Math.Max(token, mention.FirstToken); i++)
            if (document.Text[document.Tokens[i].Start] is '"' or '“' or '”' or '`' || document.Word(i) is "''") marks++;
        return marks % 2 == 1;
    }

    /// <summary>"At Siargao's damaged airport" is on Siargao.</summary>
    private static bool OwnsPlace(Document document, PlaceMention mention) =>
        document.Tree.Relation(mention.EndToken - 1) == Relation.PossessiveModifier && document.Tree.Head(mention.EndToken - 1) is >= 0 and var owned && PlaceWords.ClassOf(document.Tokens[owned]) == PlaceWords.WordClass.Place && At.Contains(Preposition(document, owned));

    /// <summary>"Sailed for Mexico", "abandoned Lima": where it goes, or what it is done to; a country may be its government or its team.</summary>
    private static bool IsReached(Document document, EventTrigger trigger, PlaceMention mention)
    {
        var head = Clause.Head(document, mention.FirstToken, mention.EndToken);
        if (trigger.IsNoun || document.Tree.Head(head) != trigger.Token || !Clause.IsProper(document, mention)) return false;
        return document.Tree.Relation(head) switch
        {
            Relation.Oblique => trigger.Class.Kind == EventKind.Movement && To.Contains(Preposition(document, head)),
            Relation.Object => trigger.Class.Kind != EventKind.Statement && mention.Place is { Kind: not PlaceKind.Country },
            _ => false,
        };
    }

    /// <summary>"In the capital, Abuja": the noun that the name tells more of; -1 for any other name.</summary>
    private static int NounNamed(Document document, PlaceMention mention) =>
        mention.FirstToken > 1 && document.Text[document.Tokens[mention.FirstToken - 1].Start] == ',' && Anaphora.IsKindOfPlace(document.Tokens[mention.FirstToken - 2].Key) && Preposition(document, mention.FirstToken - 2) != 0 ? mention.FirstToken - 2 : -1;

    public static int Structure(Document document, EventTrigger trigger, PlaceMention mention)
    {
        var tree = document.Tree;
        var head = NounNamed(document, mention) is >= 0 and var named ? named : Clause.Head(document, mention.FirstToken, mention.EndToken);
        if (trigger.IsNoun && tree.IsWithin(head, trigger.Token)) return OfNoun(document, trigger, head);
        // A relative clause tells of what it hangs on: "in Wonsan, where a resort was opened".
        for (var at = trigger.Token; at >= 0 && !IsOfPerson(document, at); at = tree.Head(at))
            if (tree.Relation(at) is Relation.RelativeClause or Relation.ClausalModifier && tree.Head(at) is >= 0 and var antecedent && (tree.IsWithin(head, antecedent) || tree.IsWithin(antecedent, head)) && !tree.IsWithin(head, at))
                return 6;
        var clause = Clause.Of(document, head);
        if (clause == trigger.Token && IsAwarded(document, trigger, mention, head)) return Awarded;
        var of = trigger.IsNoun ? Clause.Of(document, trigger.Token) : trigger.Token;
        var cost = (trigger.IsNoun ? FromNounsClause : 0) + (clause == trigger.Content || IsPaired(document, trigger.Token, clause) ? 0 : Attachment.Cost(document, of, clause, joined: false));
        // "Met his aides to assess the attacks in Kenya": only who goes somewhere to do a thing does it there.
        if (clause != of && clause != trigger.Content && clause > of && trigger.Class.Kind is not (EventKind.Movement or EventKind.Life) && document.Tree.Relation(clause) == Relation.AdverbialClause && document.VerbForms[clause] == VerbForm.Base) return Attachment.Never;
        // "Promised to send trucks to Peru": the trucks will be there, the promise was not.
        if (clause != trigger.Content && TriggerFinder.IsPlan(VerbForms.Key(document, trigger.Token)) && document.Tree.Head(clause) == trigger.Token && document.VerbForms[clause] == VerbForm.Base) return Attachment.Never;
        // "Missed the opening because its masks were held in Paris": held there; who dies when a bomb explodes in Paris dies there.
        if (clause != trigger.Content && document.Tree.Head(clause) == of && document.Tree.Relation(clause) == Relation.AdverbialClause && document.Tree.Child(clause, Relation.NominalSubject, Relation.PassiveSubject) >= 0
            && trigger.Class.Kind is not (EventKind.Conflict or EventKind.Disaster or EventKind.Accident or EventKind.Life)) return Attachment.Never;
        if (clause != trigger.Token && clause != trigger.Content && IsGoalOfOther(document, trigger, head, clause)) return Attachment.Never;
        return cost >= Attachment.Never ? cost : cost + Role(document, trigger, head, clause);
    }

    /// <summary>"Born and raised in Lima": two verbs side by side are at one place.</summary>
    private static bool IsPaired(Document document, int verb, int other) => other == verb + 2 && document.Tree.Relation(other) == Relation.Conjunct && document.Tree.Head(other) == verb && document.Tags[other] == PartOfSpeech.Verb;

    /// <summary>"Earned a doctorate from Harvard": at it.</summary>
    private static bool IsAwarded(Document document, EventTrigger trigger, PlaceMention mention, int head) =>
        mention.Place is { Kind: PlaceKind.Site } && From.Contains(Preposition(document, head))
        && (VerbForms.Base(document, trigger.Token) is "graduate" || document.Tree.Child(trigger.Token, Relation.Object, Relation.PassiveSubject) is >= 0 and var degree && Degrees.Contains(document.Lemmas.Key(degree)));

    /// <summary>"The envoy of Peru, who resigned": what a person does need not be where they come from.</summary>
    private static bool IsOfPerson(Document document, int clause)
    {
        if (document.Tree.Relation(clause) != Relation.RelativeClause) return false;
        foreach (var child in document.Tree.Children(clause))
            if (child < clause && Who.Contains(document.Tokens[child].Key)) return true;
        return false;
    }

    /// <summary>Where others went: "they were deported to Voronezh, and the walls were blown up".</summary>
    private static bool IsGoalOfOther(Document document, EventTrigger trigger, int head, int clause) =>
        clause < trigger.Token && document.Tree.Relation(trigger.Token) == Relation.Conjunct && document.Tree.Child(trigger.Token, Relation.NominalSubject, Relation.PassiveSubject) >= 0
        && Preposition(document, head) is var preposition && (To.Contains(preposition) || From.Contains(preposition));

    /// <summary>Of an event noun, "a visit by the president to Norway", only the preposition before the place counts.</summary>
    private static int OfNoun(Document document, EventTrigger trigger, int head)
    {
        // "The largest expedition ever sent there, a year after it left Lima": Lima is where it left.
        for (var at = head; at != trigger.Token; at = document.Tree.Head(at))
            if (document.Tree.Relation(at) == Relation.AdverbialClause) return Attachment.Never;
        for (var at = head; at != trigger.Token; at = document.Tree.Head(at))
            // "In the city of Lima": the city is where it is.
            if (Preposition(document, at) is not 0 and var preposition && !(Of.Contains(preposition) && document.Tree.Head(at) is >= 0 and var kind && kind != trigger.Token && Anaphora.IsKindOfPlace(document.Tokens[kind].Key))) return To.Contains(preposition) ? 2 : OfPreposition(trigger, document, preposition);
        return document.Tree.Relation(head) == Relation.PossessiveModifier ? 20 : 8;
    }

    /// <summary>The place of the occasion on which it happens: "signed it during a visit to Norway"; null where none is named.</summary>
    public static int? Occasion(Document document, EventTrigger trigger)
    {
        var sentence = document.Sentences[trigger.Sentence];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] != PartOfSpeech.Noun || i == trigger.Token || !During.Contains(Preposition(document, i)) || EventLexicon.OfNoun(document.Lemmas.Key(i)) is not { } named) continue;
            if (document.Word(document.Tree.Child(i, Relation.Case)) is "in" && document.Tree.Head(i) != trigger.Token) continue;
            if (Attachment.Cost(document, trigger.IsNoun ? Clause.Of(document, trigger.Token) : trigger.Token, Clause.Of(document, i), joined: false) > Adjacent) continue;
            if (InSentence(document, new EventTrigger(i, trigger.Sentence, named) { IsNoun = true }) is { Own: true } place) return place.Mention;
        }
        return null;
    }

    /// <summary>What it costs that the mention stands where it stands in its clause.</summary>
    private static int Role(Document document, EventTrigger trigger, int head, int clause)
    {
        var tree = document.Tree;
        // "Was at Manila"
        if (head == clause) return Preposition(document, head) is not 0 and var before ? OfPreposition(trigger, document, before) : Unlikely;
        var argument = head;
        while (tree.Head(argument) != clause && tree.Head(argument) >= 0) argument = tree.Head(argument);
        // "On the last day of a summit in Oslo" is in Oslo; no other day has a place.
        if (NounPhrase.IsTime(document, argument)) return IsAtOccasion(document, head, argument) ? OfOccasion : Attachment.Never;
        var relation = tree.Relation(argument);
        var preposition = Preposition(document, argument);
        var role = relation switch
        {
            // Who arrives from somewhere is there no more; what is announced from somewhere is announced there.
            Relation.Oblique when From.Contains(preposition) => Arriving.Contains(VerbForms.Key(document, trigger.Token)) ? Attachment.Never : OutOf,
            Relation.Oblique or Relation.UnmarkedOblique or Relation.NominalModifier or Relation.AdverbialModifier or Relation.Parataxis or Relation.Unknown => OfPreposition(trigger, document, preposition),
            Relation.Object or Relation.OpenClausalComplement => trigger.Class.Kind is EventKind.Movement or EventKind.Conflict or EventKind.Diplomacy or EventKind.Disaster || PlaceWords.ClassOf(document.Tokens[trigger.Token]) == PlaceWords.WordClass.Visit ? 2 : 25,
            Relation.PassiveSubject => 8,
            Relation.NominalSubject => 30,
            Relation.AdverbialClause => OfPreposition(trigger, document, preposition),
            _ => 30,
        };
        if (argument == head) return role;
        // What is said is about other places than that where it is said.
        if (trigger.Class.Kind == EventKind.Statement && !trigger.IsNoun && relation is not (Relation.Oblique or Relation.NominalSubject)) return Attachment.Never;
        var inner = Inner(document, trigger, head, argument);
        // "In the streets of Lima" is Lima; "a court in Zagreb" works there; "the senator of Missouri" need not be at home.
        return relation switch
        {
            Relation.NominalSubject or Relation.ObliqueAgent => Of.Contains(Preposition(document, head)) ? Attachment.Never : 10 + 2 * inner,
            // "Anna Berg, the former mayor of Narvik, was arrested": nobody says where.
            Relation.Object or Relation.PassiveSubject or Relation.IndirectObject => document.Tags[argument] == PartOfSpeech.ProperNoun && Of.Contains(Preposition(document, head)) ? Attachment.Never : 6 + inner,
            _ => Math.Min(role, 30) + inner,
        };
    }

    private static bool IsAtOccasion(Document document, int head, int argument)
    {
        for (var at = document.Tree.Head(head); at >= 0 && at != argument; at = document.Tree.Head(at))
            if (EventLexicon.OfNoun(document.Lemmas.Key(at)) is not null) return At.Contains(Preposition(document, head));
        return false;
    }

    /// <summary>What it costs that the mention stands inside a noun phrase.</summary>
    private static int Inner(Document document, EventTrigger trigger, int head, int top)
    {
        var tree = document.Tree;
        var cost = 0;
        for (var at = head; at != top && at >= 0; at = tree.Head(at))
        {
            var above = tree.Head(at);
            if (above >= 0 && above != trigger.Token && above != trigger.Content && EventLexicon.OfNoun(document.Lemmas.Key(above)) is not null) cost += EventNoun;
            cost += tree.Relation(at) switch
            {
                Relation.Apposition => 3,
                Relation.PossessiveModifier => 14,
                Relation.Compound or Relation.Flat => 6,
                Relation.Conjunct => 4,
                _ when Preposition(document, at) is var preposition && Of.Contains(preposition) => 7,
                _ when To.Contains(Preposition(document, at)) && EventLexicon.OfNoun(document.Lemmas.Key(Math.Max(0, tree.Head(at)))) is null => 30,
                _ => OfPreposition(trigger, document, Preposition(document, at)),
            };
        }
        return cost;
    }

    private static int OfPreposition(EventTrigger trigger, Document document, ulong preposition)
    {
        if (At.Contains(preposition)) return 2;
        if (To.Contains(preposition)) return trigger.Class.Kind is EventKind.Movement or EventKind.Diplomacy or EventKind.Life or EventKind.Health or EventKind.Disaster ? 1 : 20;
        if (From.Contains(preposition)) return Leaving.Contains(VerbForms.Key(document, trigger.Token)) ? 10 : 45;
        if (Of.Contains(preposition)) return 40;
        if (Against.Contains(preposition)) return 20;
        return preposition == 0 ? 12 : Unlikely;
    }

    public static ulong Preposition(Document document, int token)
    {
        foreach (var child in document.Tree.Children(token))
        {
            if (child > token) break;
            if (document.Tree.Relation(child) == Relation.Case) return document.Tokens[child].Key;
        }
        return 0;
    }

    /// <summary>"The interior ministry", "the government": an organ of a state, which acts for the whole of it.</summary>
    public static bool IsOfState(Document document, EventTrigger trigger) =>
        !trigger.IsNoun && trigger.Class.Kind != EventKind.Movement && document.Tree.Child(trigger.Token, Relation.NominalSubject, Relation.PassiveSubject) is >= 0 and var subject && Organs.Contains(document.Lemmas.Key(subject));

    /// <summary>A country that acts as the subject: where nothing better is said, what it does it does at home.</summary>
    public static int? Actor(Document document, EventTrigger trigger)
    {
        var subject = trigger.IsNoun || trigger.Class.Kind is EventKind.Sport or EventKind.Movement || trigger.Class.Name == "CONSULT" && VerbForms.Base(document, trigger.Token) != "host" ? -1 : document.Tree.Child(trigger.Token, Relation.NominalSubject, Relation.PassiveSubject);
        if (subject < 0) return null;
        var sentence = document.Sentences[trigger.Sentence];
        for (var p = FirstMention(document, sentence); p < document.Places.Count && document.Places[p].FirstToken <= subject; p++)
            // "The Swedes" act where they are, Sweden at home.
            if (document.Places[p] is { Place.Kind: PlaceKind.Country } state && PlaceWords.IsPolity(document.Tokens[subject]) && document.Tree.Head(state.EndToken - 1) == subject) return p;
            else if (document.Places[p] is { Place.Kind: PlaceKind.Country } mention && mention.EndToken > subject && document.Tree.Child(subject, Relation.Determiner) < 0 | mention.Span.In(document.Text).Equals(mention.Place!.Name, StringComparison.OrdinalIgnoreCase)) return p;
        return null;
    }

    /// <summary>The land whose adjective tells where it is: "made her Australian debut", "became a French citizen".</summary>
    public static int? Land(Document document, EventTrigger trigger)
    {
        var sentence = document.Sentences[trigger.Sentence];
        for (var p = FirstMention(document, sentence); p < document.Places.Count && document.Places[p].FirstToken < sentence.EndToken; p++)
            if (document.Places[p] is { Place.Kind: PlaceKind.Country } mention && document.Tree.Relation(mention.EndToken - 1) == Relation.AdjectivalModifier && document.Tree.Head(mention.EndToken - 1) is >= 0 and var noun && OfLands.Contains(document.Lemmas.Key(noun))
                && (noun == trigger.Token || document.Tree.Head(noun) == trigger.Token && document.Tree.Relation(noun) is Relation.Object or Relation.OpenClausalComplement or Relation.PassiveSubject)) return p;
        return null;
    }

    /// <summary>The place in the name of the institution that acts: "the University of Bergen founded …".</summary>
    public static int? Home(Document document, EventTrigger trigger)
    {
        var subject = trigger.IsNoun || trigger.Class.Kind is EventKind.Statement or EventKind.Movement or EventKind.Sport ? -1 : document.Tree.Child(trigger.Token, Relation.NominalSubject);
        if (subject < 0 || !PersonNames.IsInstitution(document, subject)) return null;
        var (first, end) = document.Tree.Subtree(subject);
        for (var p = FirstMention(document, first); p < document.Places.Count && document.Places[p].EndToken <= end; p++)
            if (document.Places[p] is { Place: not null } mention && Clause.IsProper(document, mention)) return p;
        return null;
    }

    /// <summary>The place that stands in the name of an institution where it happens: "at the University of Copenhagen".</summary>
    public static int? Institution(Document document, EventTrigger trigger)
    {
        if (trigger.IsNoun || trigger.Class.Kind == EventKind.Statement) return null;
        var sentence = document.Sentences[trigger.Sentence];
        for (var p = FirstMention(document, sentence); p < document.Places.Count && document.Places[p].FirstToken < sentence.EndToken; p++)
        {
            var mention = document.Places[p];
            if (mention.Literal || mention.Place is null || document.Tags[mention.FirstToken] != PartOfSpeech.ProperNoun) continue;
            var argument = Argument(document, trigger, Clause.Head(document, mention.FirstToken, mention.EndToken));
            if (document.Tree.Head(argument) is var governor && governor < 0 || governor != trigger.Token && governor != trigger.Content) continue;
            if (mention.Place.Kind != PlaceKind.Site && !PersonNames.IsInstitution(document, argument)) continue;
            var role = document.Tree.Relation(argument);
            if (role == Relation.Oblique ? OfPreposition(trigger, document, Preposition(document, argument)) < 46 : role == Relation.Object) return p;
        }
        return null;
    }

    /// <summary>The highest noun above a word that is still below the event and every other clause: "streets" of "in the streets of Lima".</summary>
    public static int Argument(Document document, EventTrigger trigger, int head)
    {
        while (document.Tree.Head(head) is >= 0 and var above && above != trigger.Token && above != trigger.Content && !Clause.IsPredicate(document, above)) head = above;
        return head;
    }

    /// <summary>The place that the sentence consists of: "8 August. Kastro. We landed at noon."; null where it says anything else.</summary>
    public static Place? Alone(Document document, int sentence)
    {
        if (sentence >= document.Sentences.Length) return null;
        var (first, end) = (document.Sentences[sentence].FirstToken, document.Sentences[sentence].EndToken);
        return FirstMention(document, first) is var p && p < document.Places.Count && document.Places[p] is { Place: { } place } mention && mention.FirstToken == first && end - mention.EndToken <= 1 ? place : null;
    }

    /// <summary>The place that a head names first, "Off Malta, 9 June"; null where it names none.</summary>
    public static Place? InHead(Document document, int first, int end)
    {
        for (var p = FirstMention(document, first); p < document.Places.Count && document.Places[p].EndToken <= end; p++)
            if (document.Places[p].Place is { } place) return place;
        return null;
    }

    private static int FirstMention(Document document, Sentence sentence) => FirstMention(document, sentence.FirstToken);

    /// <summary>Index of the first mention that begins at the token or after it.</summary>
    public static int FirstMention(Document document, int token)
    {
        int low = 0, high = document.Places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Places[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
