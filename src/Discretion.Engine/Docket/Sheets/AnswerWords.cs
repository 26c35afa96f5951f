namespace Discretion.Engine.Docket.Sheets;

/// <summary>An answer that a word stands for, whatever the question.</summary>
public enum PlainAnswer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Asked, and not known.</summary>
    Unknown,

    /// <summary>Does not apply, which answers neither yes nor no.</summary>
    NotApplicable,
}

/// <summary>
/// The words that people write for an answer; those of <c>formats/table/words.yaml</c> and of a mapping.
/// </summary>
public sealed class AnswerWords
{
    private readonly Dictionary<string, PlainAnswer> _words = new(StringComparer.Ordinal);

    /// <summary>Makes the list.</summary>
    /// <param name="words">Words by their answer; a later one takes a word from an earlier.</param>
    public AnswerWords(IEnumerable<(string Word, PlainAnswer Answer)> words)
    {
        foreach ((string word, PlainAnswer answer) in words)
        {
            _words[Fold.Word(word)] = answer;
        }
    }

    /// <summary>All words, folded.</summary>
    public IEnumerable<string> All => _words.Keys;

    /// <summary>The answer of a text; null when it is none of the words.</summary>
    public PlainAnswer? Find(string text) =>
        _words.TryGetValue(Fold.Word(text), out PlainAnswer answer) ? answer : null;

    /// <summary>The same list with a mapping's words added.</summary>
    public AnswerWords With(IReadOnlyDictionary<string, IReadOnlyList<string>> own) => new(
        _words.Select(pair => (pair.Key, pair.Value)).Concat(own.SelectMany(list =>
            list.Value.Select(word => (word, Named(list.Key))))));

    /// <summary>The answer that a list of words is named after.</summary>
    internal static PlainAnswer Named(string list) => list switch
    {
        "yes" => PlainAnswer.Yes,
        "no" => PlainAnswer.No,
        "unknown" => PlainAnswer.Unknown,
        "not_applicable" => PlainAnswer.NotApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "No such list of words."),
    };
}
