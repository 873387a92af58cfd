namespace Timeline.Extraction.Time;

/// <summary>The head of a part of a text that was written, or is told, on a day of its own: a letter, a day of a diary, a date of a chronicle.</summary>
/// <param name="Sentence">Index of the sentence that it opens.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="EndToken">One past the last token of the head.</param>
/// <param name="IsRunIn">The text goes on behind it in the same paragraph.</param>
/// <param name="IsPlaced">It says where it was written, "Off Malta, 9 June", "Friday 6 May, at sea".</param>
/// <param name="Year">0 where it names none.</param>
/// <param name="Month">0 where it names a day of the week alone.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Weekday">1 for Monday; 0 where it names none.</param>
internal readonly record struct Entry(int Sentence, int Paragraph, int EndToken, bool IsRunIn, bool IsPlaced, int Year, int Month, int Day, int Weekday);
