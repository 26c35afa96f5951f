using System.Globalization;
using System.Text.RegularExpressions;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>What a text says of a number.</summary>
internal enum NumberReading
{
    /// <summary>A whole number, or a range of them.</summary>
    Number,

    /// <summary>No number.</summary>
    None,

    /// <summary>A guess.</summary>
    About,

    /// <summary>A number with a unit or other words.</summary>
    WithUnit,

    /// <summary>Below zero.</summary>
    Negative,

    /// <summary>Not whole.</summary>
    Fraction,

    /// <summary>A range whose end lies before its beginning.</summary>
    Backwards,
}

/// <summary>
/// Reads whole numbers, and ranges of them: <c>8-12</c>, <c>8 to 12</c>, <c>10+</c>, <c>10 or more</c>.
/// </summary>
/// <param name="format">The words of guesses and units.</param>
internal sealed partial class NumberText(SheetFormat format)
{
    private readonly Regex _about = Words(format.About);
    private readonly Regex _units = Words(format.Units);

    /// <summary>Reads a text; the ends are alike for one number, and the high one is null when there is none.</summary>
    public (NumberReading Reading, int Low, int? High) Read(string text)
    {
        string folded = Fold.Word(text);
        if (One.Match(folded) is { Success: true } one)
        {
            // A mark before three digits may part thousands or a fraction.
            return folded.StartsWith('-') ? (NumberReading.Negative, 0, null)
                : one.Groups["rest"].Length == 3 ? (NumberReading.None, 0, null)
                : one.Groups["rest"].Value.Trim('0').Length > 0 ? (NumberReading.Fraction, 0, null)
                : Whole(one, "whole") is { } number ? (NumberReading.Number, number, number)
                : (NumberReading.None, 0, null);
        }

        if (Range.Match(folded) is { Success: true } range
            && Whole(range, "low") is { } low && Whole(range, "high") is { } high)
        {
            return low <= high ? (NumberReading.Number, low, high) : (NumberReading.Backwards, 0, null);
        }

        if (Open.Match(folded) is { Success: true } open && Whole(open, "low") is { } least)
        {
            return (NumberReading.Number, least, null);
        }

        return (WhyNot(folded), 0, null);
    }

    private NumberReading WhyNot(string folded) =>
        !folded.Any(char.IsAsciiDigit) ? NumberReading.None
        : _about.IsMatch(folded) ? NumberReading.About
        : _units.IsMatch(folded) ? NumberReading.WithUnit
        : NumberReading.None;

    // Whole words only; a number may stand right before a unit.
    private static Regex Words(IReadOnlyList<string> words) => new(
        $@"(?<!\p{{L}})(?:{string.Join('|', words.Select(word => Regex.Escape(Fold.Word(word))))})(?!\p{{L}})",
        RegexOptions.CultureInvariant);

    private static int? Whole(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;

    [GeneratedRegex(@"\A-?\s*(?<whole>\d+)(?:[.,](?<rest>\d{1,9}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex One { get; }

    [GeneratedRegex(@"\A(?<low>\d+)\s*(?:-|–|—|\.\.|to|a|hasta)\s*(?<high>\d+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"\A(?<low>\d+)\s*(?:\+|\.\.|or more|o mas|y mas|and more)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Open { get; }
}
