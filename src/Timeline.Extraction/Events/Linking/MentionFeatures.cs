using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Events.Linking;

/// <summary>How the mention of a time or place stands to an event of the same sentence.</summary>
internal static class MentionFeatures
{
    private const int Farthest = 40, Dear = 300, Edge = 2;

    /// <summary>What it costs by the rules: less is nearer.</summary>
    public static int Cost(int structure, int distance) => 2 * Math.Min(structure, Dear) + Math.Min(distance, Farthest);

    /// <param name="first">The mention's first token.</param>
    /// <param name="end">One past its last.</param>
    public static void Set(FeatureRow row, Document document, EventTrigger trigger, List<EventTrigger> triggers, int first, int end, int structure, int distance)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var token = trigger.Token;
        var of = trigger.IsNoun ? Clause.Of(document, token) : token;
        var head = Clause.Head(document, first, end);
        var at = Clause.Of(document, head);
        row.Set(LinkFeature.Cost, Cost(structure, distance) / 4);
        row.Set(LinkFeature.Structure, Math.Min(structure, Dear) / 5);
        row.Set(LinkFeature.Distance, distance);
        row.Set(LinkFeature.Before, first < token);
        row.Set(LinkFeature.Own, at == of || at == trigger.Content);
        row.Set(LinkFeature.Under, document.Tree.IsWithin(head, token));
        row.Set(LinkFeature.Direct, document.Tree.Head(head) == token);
        SetPath(row, document, of, at);
        row.Set(LinkFeature.HeadRelation, (int)document.Tree.Relation(head));
        if (document.Tree.Head(head) is >= 0 and var above) row.Set(LinkFeature.HeadTag, (int)document.Tags[above]);
        row.SetWord(LinkFeature.Preposition, first > sentence.FirstToken ? document.Tokens[first - 1].Key : 0);
        row.SetWord(LinkFeature.Next, end < sentence.EndToken ? document.Tokens[end].Key : 0);
        row.Set(LinkFeature.ClauseForm, (int)document.VerbForms[at]);
        row.Set(LinkFeature.ClauseRelation, (int)document.Tree.Relation(at));
        row.SetWord(LinkFeature.ClauseMarker, Clause.Marker(document, at));
        row.Set(LinkFeature.InMain, Clause.IsMain(document, at));
        row.Set(LinkFeature.AtStart, first <= sentence.FirstToken + Edge);
        row.Set(LinkFeature.AtEnd, end >= sentence.EndToken - Edge);
        row.Set(LinkFeature.InBrackets, first > 0 && document.Text[document.Tokens[first - 1].Start] == '(');
        row.Set(LinkFeature.Together, Clause.AreTogether(document, token, first, end));
        row.Set(LinkFeature.Words, end - first);
        bool nearer = false, owns = false;
        foreach (var other in triggers)
        {
            if (other.Token == token) continue;
            nearer |= Math.Abs(other.Token - first) < Math.Abs(token - first);
            owns |= other.Token == at;
        }
        row.Set(LinkFeature.OtherNearer, nearer);
        row.Set(LinkFeature.OtherOwns, owns);
        SetBetween(row, document, token, first);
    }

    /// <summary>How many of the mentions are nearer by the rules.</summary>
    public static void SetRanks<T>(List<T> options, Func<T, FeatureRow> row)
    {
        foreach (var option in options)
        {
            var nearer = 0;
            foreach (var other in options)
                if (row(other)[LinkFeature.Cost] < row(option)[LinkFeature.Cost]) nearer++;
            row(option).Set(LinkFeature.CostRank, nearer);
        }
    }

    /// <summary>The clauses from the event up to the one that stands over both, and down to the mention's.</summary>
    private static void SetPath(FeatureRow row, Document document, int of, int at)
    {
        var common = of == at ? of : document.Tree.CommonAncestor(of, at);
        if (common < 0) return;
        common = Clause.Of(document, common);
        Set(of, LinkFeature.Up, LinkFeature.UpTop, LinkFeature.Ups);
        Set(at, LinkFeature.Down, LinkFeature.DownTop, LinkFeature.Downs);

        void Set(int from, LinkFeature first, LinkFeature top, LinkFeature count)
        {
            var steps = 0;
            for (var clause = from; clause >= 0 && clause != common; clause = Clause.Above(document, clause))
            {
                if (steps++ == 0) row.Set(first, (int)document.Tree.Relation(clause));
                row.Set(top, (int)document.Tree.Relation(clause));
            }
            row.Set(count, steps);
        }
    }

    private static void SetBetween(FeatureRow row, Document document, int token, int first)
    {
        int verbs = 0, commas = 0, marks = 0;
        bool semicolon = false, conjunction = false, subordinator = false;
        for (var i = Math.Min(token, first) + 1; i < Math.Max(token, first); i++)
        {
            if (document.Tags[i] == PartOfSpeech.Verb) verbs++;
            conjunction |= document.Tags[i] == PartOfSpeech.CoordinatingConjunction;
            subordinator |= document.Tags[i] == PartOfSpeech.SubordinatingConjunction;
            switch (document.Text[document.Tokens[i].Start])
            {
                case ',': commas++; break;
                case ';' or ':' or '—': semicolon = true; break;
                case '"' or '“' or '”' or '`': marks++; break;
            }
        }
        row.Set(LinkFeature.Verbs, verbs);
        row.Set(LinkFeature.Commas, commas);
        row.Set(LinkFeature.Semicolon, semicolon);
        row.Set(LinkFeature.Conjunction, conjunction);
        row.Set(LinkFeature.Subordinator, subordinator);
        row.Set(LinkFeature.OtherQuotation, marks % 2 == 1);
    }
}
