namespace Timeline.Extraction.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, all lower-case: "met".</summary>
    Lower,

    /// <summary>Letters, the first upper-case and the rest not all: "Lavrov", "McAllister".</summary>
    Capitalised,

    /// <summary>Two letters or more, all upper-case, with or without full stops: "UN", "U.S.".</summary>
    Upper,

    /// <summary>Digits, with their own inner commas, full stops or colon: "12", "2,000", "10:30".</summary>
    Number,

    /// <summary>Digits and letters together: "12th", "1990s", "B52".</summary>
    Mixed,

    /// <summary>A mark of punctuation or a symbol; one code point, or a run of the same one.</summary>
    Punctuation,
}
