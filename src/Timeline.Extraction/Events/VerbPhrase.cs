using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Tense, aspect, mood, voice and denial of a verb, read from the auxiliaries before it.</summary>
internal readonly record struct VerbPhrase(bool Be, bool Have, bool Had, bool Future, bool Modal, bool Did, bool Negated, bool PresentBe)
{
    private const int Reach = 5;

    private static readonly WordSet Negations = Clause.Keys("not n't never neither nor no"), Futures = Clause.Keys("will 'll shall wo"), Modals = Clause.Keys("may might could should can would must ca"),
        Bes = Clause.Keys("is are was were be been being 's 're am"), Gets = Clause.Keys("get gets got getting gotten"), PresentBes = Clause.Keys("is are 's 're am"), Haves = Clause.Keys("has have had having 've"), Hads = Clause.Keys("had 'd"), Dids = Clause.Keys("did does do");

    private static readonly WordSet Active = Clause.Keys("try attempt manage begin start fail refuse decide hope continue want need seem appear agree vow go come travel arrive depart fall rise die happen occur emerge disappear vanish collapse resign flee march last erupt remain belong exist stay live swim");

    /// <summary>Key of the word that says it may, must or will be: "could"; 0 where none does.</summary>
    public ulong ModalWord { get; init; }

    /// <summary>"Never" rather than "not".</summary>
    public bool Never { get; init; }

    public bool None => !Be && !Have && !Future && !Modal && !Did;

    /// <summary>"Had arrived": before what is being told.</summary>
    public bool IsPluperfect => Had && !Modal;

    /// <summary>"Has arrived": up to now, at no given time.</summary>
    public bool IsPerfect => Have && !Had && !Modal && !Future;

    /// <summary>The phrase of a verb; one joined to another ("was arrested and charged") shares the auxiliaries of the first.</summary>
    public static VerbPhrase Of(Document document, Sentence sentence, int verb)
    {
        var tree = document.Tree;
        var own = Before(document, sentence, verb);
        for (var steps = 0; own.None && !own.Negated && steps < 4 && tree.Relation(verb) == Relation.Conjunct && tree.Head(verb) >= 0 && tree.Head(verb) < verb; steps++)
        {
            var head = tree.Head(verb);
            if (document.VerbForms[verb] is VerbForm.Past or VerbForm.ThirdPerson or VerbForm.Present && document.VerbForms[head] != VerbForm.Participle || HasSubject(document, verb)) break;
            if (document.Tags[head] != PartOfSpeech.Verb) break;
            // "Was afraid and tried to leave"
            if (IsActive(document, verb) && tree.Child(verb, Relation.OpenClausalComplement) >= 0) break;
            own = Before(document, sentence, head);
            verb = head;
        }
        return own;
    }

    /// <summary>A verb without a passive, "agreed to sell", "lasted": nobody is tried to leave, nor lasted.</summary>
    public static bool IsActive(Document document, int verb) => Active.Contains(VerbForms.Key(document, verb));

    private static bool HasSubject(Document document, int verb) => document.Tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject) >= 0;

    private static VerbPhrase Before(Document document, Sentence sentence, int verb)
    {
        var found = new VerbPhrase();
        for (var k = verb - 1; k >= sentence.FirstToken && verb - k <= Reach; k--)
        {
            var key = document.Tokens[k].Key;
            if (Negations.Contains(key) && !(document.Word(k) is "not" && document.Word(k + 1) is "only" or "just" or "merely")) found = found with { Negated = true, Never = document.Word(k) is "never" or "Never" };
            else if (Futures.Contains(key)) found = found with { Future = true, ModalWord = key };
            else if (Modals.Contains(key)) found = found with { Modal = true, ModalWord = key };
            else if (Bes.Contains(key) && document.Tags[k] is PartOfSpeech.Auxiliary or PartOfSpeech.Verb) found = found with { Be = true, PresentBe = found.PresentBe || PresentBes.Contains(key) };
            else if (Gets.Contains(key) && document.Tags[k] is PartOfSpeech.Auxiliary) found = found with { Be = true };
            else if (Haves.Contains(key) && document.Tags[k] is PartOfSpeech.Auxiliary) found = found with { Have = true, Had = found.Had || Hads.Contains(key) };
            else if (Dids.Contains(key) && document.Tags[k] == PartOfSpeech.Auxiliary) found = found with { Did = true };
            else if (document.Tags[k] is not (PartOfSpeech.Adverb or PartOfSpeech.Particle) || document.Word(k) is "to") break;
        }
        return found;
    }
}
