using System.Text.RegularExpressions;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>Numbers by which anybody can look a person up.</summary>
internal static partial class Identifiers
{
    /// <summary>Whether a text holds an A-number or a social security number, or what looks like one.</summary>
    public static bool Holds(string text) => Kind(text) is not null;

    /// <summary><c>alien</c> or <c>ssn</c>; null when there is none.</summary>
    public static string? Kind(string text) =>
        SocialSecurity.IsMatch(text) ? "ssn" : Alien.IsMatch(text) ? "alien" : null;

    // A, then 8 or 9 digits in one run or in groups of three; or 9 digits alone, which an A-number often is.
    [GeneratedRegex(@"(?<![\p{L}\d])A[-#:\s.]{0,3}\d{2,3}[-\s.]?\d{3}[-\s.]?\d{3}(?!\d)"
        + @"|(?<!\d)\d{9}(?!\d)|(?<!\d)\d{3}[-\s.]\d{3}[-\s.]\d{3}(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alien { get; }

    [GeneratedRegex(@"(?<!\d)\d{3}[-\s.]\d{2}[-\s.]\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SocialSecurity { get; }
}
