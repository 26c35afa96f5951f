using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Discretion.Mutants;

/// <summary>One small change to a guard that a test should notice.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Span">What is changed in it.</param>
/// <param name="Was">The text there.</param>
/// <param name="Is">The text in its place.</param>
/// <param name="Source">The whole file with the change.</param>
internal sealed partial record Mutant(string File, TextSpan Span, string Was, string Is, string Source)
{
    /// <summary>How a list names it: the file and both texts on one line.</summary>
    public string Key { get; } = $"{File}: `{OneLine(Was)}` => `{OneLine(Is)}`";

    private static string OneLine(string text) => White.Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White { get; }
}
