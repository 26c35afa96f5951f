using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Discretion.App.Commands;

/// <summary>An option that takes a day, year first.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Of(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = Parsed,
    };

    private static DateOnly? Parsed(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly date))
        {
            return date;
        }

        result.AddError($"'{text}' is not a date. Write it year first: 2011-11-17.");
        return null;
    }
}
