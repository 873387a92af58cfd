namespace Timeline.Extraction.Grammar;

/// <summary>The form of a verb or auxiliary, from which tense is read (the Penn Treebank's VB, VBP, VBZ, VBD, VBN, VBG).</summary>
public enum VerbForm : byte
{
    None, Base, Present, ThirdPerson, Past, Participle, Gerund,
}
