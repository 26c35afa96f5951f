using System.CommandLine;
using Discretion.Core.Review;

namespace Discretion.App.Commands.Review;

/// <summary>Options that several verbs take; each verb has its own.</summary>
internal static class VerbOptions
{
    /// <summary><c>--words</c>: personal text, which the journal seals.</summary>
    public static Option<string?> Words(string description, bool required = true) => new("--words")
    {
        Description = description,
        Required = required,
    };

    /// <summary>The words that were given; null for none.</summary>
    public static PersonalText? TextOrNull(this ParseResult parsed, Option<string?> words) =>
        parsed.GetValue(words) is { } text ? new(text) : null;

    /// <summary>The words that must be given.</summary>
    public static PersonalText Text(this ParseResult parsed, Option<string?> words) =>
        new(parsed.GetRequiredValue(words));

    /// <summary>A text that must be given.</summary>
    public static Option<string> Required(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
    };

    /// <summary>A day that must be given.</summary>
    public static Option<DateOnly?> Day(string name, string description, bool required = true)
    {
        Option<DateOnly?> option = DayOption.Of(name, description);
        option.Required = required;
        return option;
    }

    /// <summary>The day that must be given.</summary>
    public static DateOnly Date(this ParseResult parsed, Option<DateOnly?> day) =>
        parsed.GetValue(day) ?? throw new InputException($"Say the day with {day.Name}.");

    /// <summary>One of some words that stand for values.</summary>
    public static Option<string> Choice<T>(string name, string description, IReadOnlyDictionary<string, T> values)
    {
        Option<string> option = new(name)
        {
            Description = $"{description}: {string.Join(", ", values.Keys)}.",
            Required = true,
        };
        option.AcceptOnlyFromAmong([.. values.Keys]);
        return option;
    }

    /// <summary>The number of an answer.</summary>
    public static Option<int> AnswerNumber() => new("--answer")
    {
        Description = "The answer's number, as 'discretion review show' shows it.",
        Required = true,
    };

    /// <summary>Where an answer comes from, by word.</summary>
    public static IReadOnlyDictionary<string, SourceClass> Sources { get; } = new Dictionary<string, SourceClass>
    {
        ["court-record"] = SourceClass.CourtRecord,
        ["agency-record"] = SourceClass.AgencyRecord,
        ["public-record"] = SourceClass.PublicRecord,
        ["respondent"] = SourceClass.Respondent,
        ["representative"] = SourceClass.Representative,
        ["relative"] = SourceClass.Relative,
        ["other-person"] = SourceClass.OtherPerson,
        ["prohibited"] = SourceClass.Prohibited,
    };
}
