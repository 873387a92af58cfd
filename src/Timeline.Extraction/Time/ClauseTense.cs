using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Whether the words around a time speak of the past or of the future: it turns "on Friday" from the last to the next.</summary>
internal sealed class ClauseTense(TimeLexicon lexicon)
{
    private const int Reach = 18, Lookback = 8;

    private readonly WordSet _modals = lexicon.Cue("future-modals"), _infinitive = lexicon.Cue("infinitive"), _planning = lexicon.Cue("planning"), _upcoming = lexicon.Cue("upcoming"),
        _future = lexicon.Cue("future"), _past = lexicon.Cue("past"), _breaks = lexicon.Cue("clause-breaks"), _saying = lexicon.Cue("saying"), _be = lexicon.Cue("be"), _have = lexicon.Cue("have"),
        _had = lexicon.Cue("had"), _openers = lexicon.Cue("clause-openers"), _deadline = lexicon.Cue("deadline"), _until = lexicon.Cue("until"), _since = lexicon.Cue("since"), _links = lexicon.Cue("date-links"), _soonest = lexicon.Cue("soonest"),
        _possessive = lexicon.Cue("possessive"), _set = lexicon.Cue("set-to"), _certain = lexicon.Cue("certain-modals"), _not = lexicon.Cue("not"), _could = lexicon.Cue("past-modals"), _unchanging = lexicon.Cue("unchanging"), _articles = lexicon.Cue("articles"), _unforeseen = lexicon.Cue("unforeseen");

    /// <summary>The tense of the clause around the tokens; unknown where no verb says.</summary>
    public Tense Of(Document document, Sentence sentence, int first, int end)
    {
        // The tagger of verbs knows English.
        if (!lexicon.HasVerbTags || document.VerbForms.Length != document.Tokens.Length) return FromWords(document, sentence, first, end);
        var before = first - 1;
        while (before >= sentence.FirstToken && _links.Contains(document.Tokens[before].Key)) before--;
        var opens = before < sentence.FirstToken || _openers.Contains(document.Tokens[before].Key);
        if (end < sentence.EndToken && _possessive.Contains(document.Tokens[end].Key)) return Tense.Past;
        // "Under a June agreement": the verb says nothing of when that was.
        if (end < sentence.EndToken && first > sentence.FirstToken && _articles.Contains(document.Tokens[first - 1].Key) && document.Tags[end] == PartOfSpeech.Noun)
            return _deadline.Contains(document.Tokens[end].Key) ? Tense.Future : Tense.Unknown;
        if (!opens && first > sentence.FirstToken && _until.Contains(document.Tokens[first - 1].Key)) return HasBefore(document, sentence, first - 1, _had, Reach) ? Tense.Past : Tense.Future;
        if (first - 3 >= sentence.FirstToken && _soonest.Contains(document.Tokens[first - 2].Key) && document.Tokens[first - 1].Key == document.Tokens[first - 3].Key) return Tense.Future;
        var (left, right) = (Left(document, sentence, before), Right(document, sentence, end));
        return opens ? right != Tense.Unknown ? right : left : left != Tense.Unknown ? left : right;
    }

    /// <summary>"Police said on Friday", "officials told reporters Friday": the day is that of the saying.</summary>
    public bool IsOfSaying(Document document, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - 3); i--)
        {
            if (_saying.Contains(document.Tokens[i].Key)) return true;
            if (!_links.Contains(document.Tokens[i].Key) && document.Tokens[i].Kind != TokenKind.Lower) return false;
        }
        return false;
    }

    /// <summary>The verb of its clause is of the past before the past: "which had been founded in 1889", "late in 75 the king had died".</summary>
    public bool IsBefore(Document document, Sentence sentence, int first, int end)
    {
        var before = first - 1;
        if (before >= sentence.FirstToken && _links.Contains(document.Tokens[before].Key)) before--;
        if ((before < sentence.FirstToken || _openers.Contains(document.Tokens[before].Key)) && document.VerbForms.Length == document.Tokens.Length)
            for (var i = end; i < Math.Min(sentence.EndToken, end + Lookback); i++)
                if (_had.Contains(document.Tokens[i].Key)) return true;
                else if (document.VerbForms[i] != VerbForm.None) return false;
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - Lookback); i--)
        {
            if (_had.Contains(document.Tokens[i].Key)) return true;
            if (document.Tokens[i].Kind == TokenKind.Punctuation) return false;
        }
        return false;
    }

    /// <summary>The same, where the verb happened then and not by then: "had come on 4 November".</summary>
    public bool IsWhenBefore(Document document, Sentence sentence, int first, int end) => IsBefore(document, sentence, first, end) && !HasBefore(document, sentence, first, _until, 1);

    /// <summary>The time hangs on a finite verb of the past that is no saying nor planning: what it tells has happened, however near the date lies ahead.</summary>
    public bool IsOfPast(Document document, Sentence sentence, int first, int end)
    {
        if (!lexicon.HasVerbTags || document.Heads.Length != document.Tokens.Length || HasBefore(document, sentence, first, _until)) return false;
        var verb = first;
        while (verb >= first && verb < end) verb = document.Heads[verb];
        // "In mid-November a storm tore it apart": the time opens the clause, whatever noun it hangs on.
        while (verb >= Math.Max(0, first - 2) && document.VerbForms[verb] == VerbForm.None) verb = document.Heads[verb];
        if (verb < 0) return false;
        // "Have protested since November", "goods shipped on 10 November": the last one.
        var isParticiple = document.VerbForms[verb] == VerbForm.Participle && (HasBefore(document, sentence, first, _since, 1) || document.Tree.Relation(verb) == Relation.ClausalModifier && !HasBefore(document, sentence, verb, _be, 1)) && Of(document, sentence, first, end) == Tense.Past;
        // "In January another ship was holed": as finite as "sank".
        var isPassive = document.VerbForms[verb] == VerbForm.Participle && BeBefore(document, sentence, verb) == VerbForm.Past;
        if (!isParticiple && !isPassive && document.VerbForms[verb] != VerbForm.Past) return false;
        for (var between = verb + 1; between < first; between++)
            if (document.Tags[between] == PartOfSpeech.Verb) return false;
        return !_saying.Contains(document.Tokens[verb].Key) && !_planning.Contains(document.Tokens[verb].Key);
    }

    private Tense Left(Document document, Sentence sentence, int from)
    {
        var isUnforeseen = false;
        for (var i = from; i >= Math.Max(sentence.FirstToken, from - Reach); i--)
        {
            var key = document.Tokens[i].Key;
            if (_upcoming.Contains(key) && i > from - 6) return Tense.Future;
            // "Announced Wednesday": a participle that the tagger may take for an adjective.
            if (i == from && document.VerbForms[i] == VerbForm.None && !_planning.Contains(key) && lexicon.HasPastEnding(document.Word(i))) return Tense.Past;
            // "They fear that the collapse on Saturday was no accident": nobody knows of it before.
            isUnforeseen |= _unforeseen.Contains(key) && document.Tags[i] == PartOfSpeech.Noun;
            if (document.VerbForms[i] == VerbForm.None) continue;
            if (Judge(document, sentence, i) is { } tense) return tense == Tense.Present && isUnforeseen ? Tense.Past : tense;
        }
        return isUnforeseen ? Tense.Past : Tense.Unknown;
    }

    private Tense Right(Document document, Sentence sentence, int from)
    {
        for (var i = from; i < Math.Min(sentence.EndToken, from + Reach); i++)
        {
            var key = document.Tokens[i].Key;
            if (_breaks.Contains(key) && i > from + 1) return Tense.Unknown;
            if (_modals.Contains(key)) return OfModal(document, sentence, i);
            if (document.VerbForms[i] == VerbForm.None) continue;
            // "had been scheduled": the auxiliary says less than the verb that it belongs to.
            if (_be.Contains(key) && i + 2 < sentence.EndToken && _infinitive.Contains(document.Tokens[i + 1].Key)) return Tense.Future;
            if (Judge(document, sentence, i) is { } tense) return tense;
        }
        return Tense.Unknown;
    }

    /// <summary>The tense that the verb at a token gives; null where it has none of its own.</summary>
    private Tense? Judge(Document document, Sentence sentence, int verb)
    {
        var key = document.Tokens[verb].Key;
        var form = document.VerbForms[verb];
        if (_modals.Contains(key)) return OfModal(document, sentence, verb);
        for (var i = verb - 1; i >= Math.Max(sentence.FirstToken, verb - 4); i--)
        {
            var word = document.Tokens[i].Key;
            if (_modals.Contains(word)) return OfModal(document, sentence, i);
            if (_infinitive.Contains(word)) return form == VerbForm.Base ? Infinitive(document, sentence, i) : form == VerbForm.Participle && _have.Contains(document.Tokens[i + 1].Key) ? Tense.Past : null;
            // "Did not visit": no other auxiliary of the past stands before the bare verb.
            if (form == VerbForm.Base && document.Tags[i] == PartOfSpeech.Auxiliary && document.VerbForms[i] == VerbForm.Past) return Tense.Past;
            if (document.Tags[i] is not (PartOfSpeech.Adverb or PartOfSpeech.Auxiliary or PartOfSpeech.Particle or PartOfSpeech.Verb)) break;
            if (document.Tags[i] == PartOfSpeech.Verb && document.VerbForms[i] is VerbForm.Past) break;
        }
        if (_planning.Contains(key)) return HasBefore(document, sentence, verb, _had) ? Tense.Past : Tense.Future;
        switch (form)
        {
            case VerbForm.Past: return Tense.Past;
            case VerbForm.Participle: return BeBefore(document, sentence, verb) switch
            {
                // "Are being held on Wednesday": what is arranged.
                VerbForm.Gerund => BeBefore(document, sentence, verb - 1) is VerbForm.Present or VerbForm.ThirdPerson ? Tense.Future : Tense.Past,
                VerbForm.Present or VerbForm.ThirdPerson => Tense.Present,
                _ => Tense.Past,
            };
            case VerbForm.Gerund: return BeBefore(document, sentence, verb) switch { VerbForm.None => null, VerbForm.Present or VerbForm.ThirdPerson => Tense.Future, _ => Tense.Past };
            case VerbForm.Base: return _unchanging.Contains(key) || lexicon.HasPastEnding(document.Word(verb)) ? Tense.Past : Tense.Present;
            case VerbForm.Present or VerbForm.ThirdPerson:
                // "The prices hit" is of the past, "the price hits" is not.
                if (form == VerbForm.Present && _unchanging.Contains(key)) return Tense.Past;
                if (_saying.Contains(key) || _have.Contains(key)) return null;
                return Tense.Present;
            default: return null;
        }
    }

    /// <summary>"May leave" is still ahead; "may have left", "could not be reached" are past.</summary>
    private Tense OfModal(Document document, Sentence sentence, int modal)
    {
        if (_certain.Contains(document.Tokens[modal].Key)) return Tense.Future;
        var end = Math.Min(sentence.EndToken, modal + 4);
        for (var i = modal + 1; i < end; i++)
            if (_have.Contains(document.Tokens[i].Key)) return Tense.Past;
        return _could.Contains(document.Tokens[modal].Key) && HasBefore(document, sentence, end, _not, Reach) ? Tense.Past : Tense.Future;
    }

    /// <summary>"is to resume", "expected to close", "planned to pay": what stands before "to" says whether it is still ahead.</summary>
    private Tense? Infinitive(Document document, Sentence sentence, int to)
    {
        for (var i = to - 1; i >= Math.Max(sentence.FirstToken, to - 4); i--)
        {
            var key = document.Tokens[i].Key;
            if (_planning.Contains(key) || _upcoming.Contains(key) || _set.Contains(key) || i == to - 1 && _be.Contains(key)) return HasBefore(document, sentence, i, _had) ? Tense.Past : Tense.Future;
        }
        return null;
    }

    /// <summary>The form of "be" in the three words before a verb; None where there is none.</summary>
    private VerbForm BeBefore(Document document, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.FirstToken, verb - 3); i--)
            if (_be.Contains(document.Tokens[i].Key)) return document.VerbForms[i];
            else if (_have.Contains(document.Tokens[i].Key) || _had.Contains(document.Tokens[i].Key)) break;
            // "Are statements made": the participle of a noun.
            else if (document.Tags[i] is PartOfSpeech.Noun) break;
        return VerbForm.None;
    }

    private static bool HasBefore(Document document, Sentence sentence, int at, WordSet words, int reach = 3)
    {
        for (var i = at - 1; i >= Math.Max(sentence.FirstToken, at - reach); i--)
            if (words.Contains(document.Tokens[i].Key)) return true;
        return false;
    }

    /// <summary>Without a tagger of verbs: the nearest word that tells.</summary>
    private Tense FromWords(Document document, Sentence sentence, int first, int end)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (first - distance >= sentence.FirstToken && Cue(document, first - distance) is { } before) return before;
            if (end - 1 + distance < sentence.EndToken && !_breaks.Contains(document.Tokens[end - 1 + distance].Key) && Cue(document, end - 1 + distance) is { } after) return after;
        }
        return Tense.Unknown;
    }

    private Tense? Cue(Document document, int token)
    {
        var key = document.Tokens[token].Key;
        if (_future.Contains(key) || _deadline.Contains(key)) return Tense.Future;
        return _past.Contains(key) || lexicon.HasPastEnding(document.Word(token)) ? Tense.Past : null;
    }
}
