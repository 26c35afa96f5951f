using System.Globalization;
using System.Text.RegularExpressions;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>What a text says of a day.</summary>
internal enum DateReading
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>No whole date.</summary>
    None,

    /// <summary>Two days, depending on whether the month or the day comes first.</summary>
    Ambiguous,

    /// <summary>A day only in another order than the one that was stated.</summary>
    WrongOrder,

    /// <summary>A day that no calendar has.</summary>
    NoSuchDay,

    /// <summary>A year of two digits.</summary>
    TwoDigitYear,

    /// <summary>A spreadsheet program's own number of a day.</summary>
    DayNumber,
}

/// <summary>Reads dates as people write them in English and Spanish; never guesses between day and month.</summary>
/// <param name="format">The months' names.</param>
/// <param name="order">The order that was stated; null when none was.</param>
internal sealed partial class DateText(SheetFormat format, DateOrder? order)
{
    /// <summary>Reads a day.</summary>
    public (DateReading Reading, DateOnly Day) ReadDay(string text)
    {
        if (YearFirst.Match(text) is { Success: true } iso)
        {
            return Made(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        }

        if (YearLast.Match(text) is { Success: true } numbers)
        {
            return numbers.Groups["y"].Length == 2
                ? (DateReading.TwoDigitYear, default)
                : ReadOrdered(Number(numbers, "a"), Number(numbers, "b"), Number(numbers, "y"));
        }

        if (Worded.Match(Fold.Word(text)) is { Success: true } words && MonthOf(words.Groups["m"].Value) is { } month)
        {
            return words.Groups["y"].Length == 2
                ? (DateReading.TwoDigitYear, default)
                : Made(Number(words, "y"), month, Number(words, "d"));
        }

        return (Serial.IsMatch(text) ? DateReading.DayNumber : DateReading.None, default);
    }

    /// <summary>Reads a month; a whole date gives its month. The day is the month's first.</summary>
    public (DateReading Reading, DateOnly First) ReadMonth(string text)
    {
        if (MonthYear.Match(text) is { Success: true } numbers)
        {
            return Made(Number(numbers, "y"), Number(numbers, "m"), 1);
        }

        if (WordedMonth.Match(Fold.Word(text)) is { Success: true } words
            && MonthOf(words.Groups["m"].Value) is { } month)
        {
            return Made(Number(words, "y"), month, 1);
        }

        (DateReading reading, DateOnly day) = ReadDay(text);
        return (reading, reading == DateReading.Day ? new(day.Year, day.Month, 1) : default);
    }

    private (DateReading, DateOnly) ReadOrdered(int a, int b, int year)
    {
        (DateReading, DateOnly) monthFirst = Made(year, a, b);
        (DateReading, DateOnly) dayFirst = Made(year, b, a);
        bool asMonthFirst = monthFirst.Item1 == DateReading.Day;
        bool asDayFirst = dayFirst.Item1 == DateReading.Day;
        return order switch
        {
            DateOrder.YearFirst when asMonthFirst || asDayFirst => (DateReading.WrongOrder, default),
            DateOrder.YearFirst => (DateReading.NoSuchDay, default),
            DateOrder.MonthFirst => !asMonthFirst && asDayFirst ? (DateReading.WrongOrder, default) : monthFirst,
            DateOrder.DayFirst => !asDayFirst && asMonthFirst ? (DateReading.WrongOrder, default) : dayFirst,
            null => asMonthFirst && asDayFirst && a != b ? (DateReading.Ambiguous, default)
                : asMonthFirst ? monthFirst : dayFirst,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static (DateReading, DateOnly) Made(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (DateReading.Day, new(year, month, day))
            : (DateReading.NoSuchDay, default);

    // By its whole name or its first three letters or more, in either language.
    private int? MonthOf(string word)
    {
        for (int month = 0; month < 12; month++)
        {
            if (word.Length >= 3
                && format.Months.Any(names => Fold.Word(names[month]).StartsWith(word, StringComparison.Ordinal)))
            {
                return month + 1;
            }
        }

        return null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // A time of day may follow; it is not needed.
    private const string Time = @"(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AaPp]\.?[Mm]\.?)?)?";

    [GeneratedRegex(@"\A(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})" + Time + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"\A(?<a>\d{1,2})[-/. ](?<b>\d{1,2})[-/. ](?<y>\d{4}|\d{2})" + Time + @"\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearLast { get; }

    [GeneratedRegex(
        @"\A(?:(?<d>\d{1,2})(?:st|nd|rd|th|o|º)?[\s.-]*(?:de )?(?<m>\p{L}{3,})"
        + @"|(?<m>\p{L}{3,})[\s.]*(?<d>\d{1,2})(?!\d)(?:st|nd|rd|th)?)"
        + @"[\s.,-]*(?:de |del )?(?<y>\d{4}|\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Worded { get; }

    [GeneratedRegex(@"\A(?:(?<m>\d{1,2})[-/.](?<y>\d{4})|(?<y>\d{4})[-/.](?<m>\d{1,2}))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex MonthYear { get; }

    [GeneratedRegex(@"\A(?<m>\p{L}{3,})[\s.,]*(?:de |del )?(?<y>\d{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordedMonth { get; }

    // 10,000 is in 1927 and 59,999 in 2064.
    [GeneratedRegex(@"\A[1-5]\d{4}(?:\.\d+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Serial { get; }
}
