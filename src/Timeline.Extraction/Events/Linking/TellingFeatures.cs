namespace Timeline.Extraction.Events.Linking;

/// <summary>How an event stands to what was told before and has the same time or place.</summary>
internal static class TellingFeatures
{
    /// <param name="subject">Who does what the event tells; null where nobody is named.</param>
    /// <param name="paragraph">The event's paragraph.</param>
    /// <param name="telling">What was told.</param>
    /// <param name="isOwn">Its own clause gave it the time or place.</param>
    /// <param name="rank">How many other times or places were told since.</param>
    public static void Set(FeatureRow row, Document document, EventTrigger trigger, string? subject, int paragraph, Telling telling, bool isOwn, int rank)
    {
        if (telling.Sentence == trigger.Sentence && telling.Trigger is { } beside)
        {
            row.Set(LinkFeature.BesideOwn, isOwn);
            row.Set(LinkFeature.BesideMain, telling.IsMain);
            row.Set(LinkFeature.BesidePluperfect, beside.Phrase.IsPluperfect);
            row.Set(LinkFeature.BesideQuotation, beside.InQuotation == trigger.InQuotation);
            row.Set(LinkFeature.BesideSameKind, beside.Class.Kind == trigger.Class.Kind);
            row.Set(LinkFeature.BesideSameSubject, subject is not null && telling.Subject == subject);
            row.Set(LinkFeature.BesideNoun, beside.IsNoun);
            row.Set(LinkFeature.BesideTokens, trigger.Token - telling.Token);
            return;
        }
        row.Set(LinkFeature.FormerBack, trigger.Sentence - telling.Sentence);
        row.Set(LinkFeature.FormerParagraphs, paragraph - telling.Paragraph);
        row.Set(LinkFeature.FormerRank, rank);
        row.Set(LinkFeature.FormerEvent, telling.Trigger is not null);
        row.Set(LinkFeature.FormerOwn, isOwn);
        row.Set(LinkFeature.FormerMain, telling.IsMain);
        if (telling.Trigger is not { } former) return;
        row.Set(LinkFeature.FormerKind, (int)former.Class.Kind);
        row.Set(LinkFeature.FormerPluperfect, former.Phrase.IsPluperfect);
        row.Set(LinkFeature.FormerQuotation, former.InQuotation == trigger.InQuotation);
        row.Set(LinkFeature.FormerSameKind, former.Class.Kind == trigger.Class.Kind);
        row.Set(LinkFeature.FormerSameSubject, subject is not null && telling.Subject == subject);
        row.Set(LinkFeature.FormerSameVerb, telling.Verb == VerbForms.Key(document, trigger.Token));
        row.Set(LinkFeature.FormerNoun, former.IsNoun);
    }
}
