namespace Timeline.Extraction.Grammar;

/// <summary>The tagger's labels: parts of speech, with the forms of verbs and auxiliaries apart.</summary>
public static class TagSet
{
    private static readonly PartOfSpeech[] Parts = Enum.GetValues<PartOfSpeech>();

    private static readonly VerbForm[] Forms = [VerbForm.Base, VerbForm.Present, VerbForm.ThirdPerson, VerbForm.Past, VerbForm.Participle, VerbForm.Gerund];

    public static int Labels => Parts.Length + 2 * Forms.Length;

    public static int Label(PartOfSpeech part, VerbForm form) => (part, Array.IndexOf(Forms, form)) switch
    {
        (PartOfSpeech.Verb, >= 0 and var f) => Parts.Length + f,
        (PartOfSpeech.Auxiliary, >= 0 and var f) => Parts.Length + Forms.Length + f,
        _ => (int)part,
    };

    public static (PartOfSpeech Part, VerbForm Form) Of(int label) =>
        label < Parts.Length ? (Parts[label], VerbForm.None)
        : label < Parts.Length + Forms.Length ? (PartOfSpeech.Verb, Forms[label - Parts.Length])
        : (PartOfSpeech.Auxiliary, Forms[label - Parts.Length - Forms.Length]);
}
