using System.Globalization;

namespace Discretion.Core.Facts;

/// <summary>Reads back what <see cref="FactValue.ToInvariantText"/> wrote.</summary>
public static class FactValueText
{
    private const string UnknownBegins = "unknown (";

    /// <summary>The value of a text; null when it is none of that kind.</summary>
    public static FactValue? Parse(FactKind kind, string text)
    {
        if (text.StartsWith(UnknownBegins, StringComparison.Ordinal) && text.EndsWith(')'))
        {
            return UnknownReasonExtensions.ParseReason(text[UnknownBegins.Length..^1]) is { } reason
                ? new FactValue.Unknown(reason)
                : null;
        }

        return kind switch
        {
            FactKind.YesNo => text switch
            {
                "yes" => new FactValue.YesNo(true),
                "no" => new FactValue.YesNo(false),
                _ => null,
            },
            FactKind.Number or FactKind.NumberRange => Number(text),
            FactKind.Date => Day(text, "yyyy-MM-dd") is { } date ? new FactValue.Date(date) : null,
            FactKind.Month => Day(text, "yyyy-MM") is { } first ? new FactValue.Month(first) : null,
            FactKind.Text => new FactValue.Text(text),
        };
    }

    private static FactValue.Number? Number(string text)
    {
        int at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0)
        {
            return Whole(text) is { } exact ? new(exact) : null;
        }

        string end = text[(at + 2)..];
        return (Whole(text[..at]), Whole(end)) switch
        {
            ({ } low, { } high) when low <= high => new(low, high),
            ({ } low, null) when end.Length == 0 => new(low, null),
            _ => null,
        };
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;
}
