namespace Timeline.Extraction.Grammar;

/// <summary>The moves of the arc-hybrid system.</summary>
internal enum ParserAction
{
    /// <summary>The next token goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack gets the next token as its head.</summary>
    LeftArc,

    /// <summary>The top of the stack gets the one below as its head.</summary>
    RightArc,
}
