using System.Text.RegularExpressions;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>
/// Decides what of a wrong cell a message may repeat. Any word could be somebody's name, so only words are repeated
/// that
/// are answers to the column's question, or near one, or words of numbers and dates; and a protected answer never.
/// </summary>
internal sealed partial class ShownText
{
    private const int LengthMax = 24;
    private const int WordLengthThatMayBeOff = 4;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly bool _hidden;

    /// <summary>Makes the filter of one column.</summary>
    /// <param name="format">The words of answers, numbers and months.</param>
    /// <param name="fact">The column's fact.</param>
    /// <param name="answers">The words for answers, the mapping's included.</param>
    /// <param name="codes">The names of the fact's codes.</param>
    public ShownText(SheetFormat format, FactDefinition fact, AnswerWords answers, IEnumerable<string> codes)
    {
        _hidden = fact.Sensitivity == Sensitivity.Protected;
        foreach (string text in answers.All.Concat(format.About).Concat(format.Units).Concat(format.Plain)
            .Concat(fact.Kind is FactKind.Date or FactKind.Month ? format.Months.SelectMany(names => names) : [])
            .Concat(codes))
        {
            _words.UnionWith(Words(text));
        }
    }

    /// <summary>The text, shortened; null when it may not be repeated.</summary>
    public string? Of(string text) =>
        !_hidden && !Identifiers.Holds(text) && Words(text).All(MayBeRepeated)
            ? text.Length <= LengthMax ? text : text[..(LengthMax - 1)] + "…"
            : null;

    private bool MayBeRepeated(string word) =>
        _words.Contains(word)
        || (word.Length >= WordLengthThatMayBeOff && _words.Any(known => IsOneOff(word, known)));

    private static IEnumerable<string> Words(string text) =>
        Word.Matches(Fold.Word(text)).Select(match => match.Value);

    // One letter more, less or other.
    private static bool IsOneOff(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        int same = one.AsSpan().CommonPrefixLength(other);
        ReadOnlySpan<char> restOfOne = one.AsSpan(same);
        ReadOnlySpan<char> restOfOther = other.AsSpan(same);
        return (restOfOne.Length - restOfOther.Length) switch
        {
            > 0 => restOfOne[1..].SequenceEqual(restOfOther),
            < 0 => restOfOne.SequenceEqual(restOfOther[1..]),
            _ => restOfOne.Length == 0 || restOfOne[1..].SequenceEqual(restOfOther[1..]),
        };
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
