using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Discretion.App.Commands;

/// <summary>An option that takes a day, year first.</summary>
internal static class DayOption
{
    /// <summary>One that may be left out.</summary>
    public static Option<DateOnly?> Of(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = Parsed,
    };

    /// <summary>One that has a default.</summary>
    public static Option<DateOnly> Of(string name, string description, DateOnly otherwise) => new(name)
    {
        Description = description,
        CustomParser = result => Parsed(result) ?? default,
        DefaultValueFactory = _ => otherwise,
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
