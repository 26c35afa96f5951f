namespace Discretion.Core.Facts;

/// <summary>What kind of value a fact has.</summary>
public enum FactKind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number, in the fact's unit.</summary>
    Number,

    /// <summary>A whole number known only to lie between two ends; the upper end may be absent.</summary>
    NumberRange,

    /// <summary>A calendar date without time zone.</summary>
    Date,

    /// <summary>A calendar month: a date known only to lie between the month's first and last day.</summary>
    Month,

    /// <summary>A code or a short text.</summary>
    Text,
}

/// <summary>Who can tell a fact.</summary>
public enum FactSource
{
    /// <summary>The court's public case file.</summary>
    CourtFile,

    /// <summary>A reviewer, from the agency's or the office's file.</summary>
    Reviewer,

    /// <summary>The person whose case it is, or their representative.</summary>
    Respondent,
}

/// <summary>Who may see a fact of one case.</summary>
public enum Sensitivity
{
    /// <summary>Published by the court.</summary>
    Public,

    /// <summary>Those who work on the case.</summary>
    Case,

    /// <summary>Those cleared for it (for example 8 U.S.C. 1367); never in a list, an export or a statistic.</summary>
    Protected,
}

/// <summary>On which side of the docket's day a date can lie.</summary>
public enum DateSide
{
    /// <summary>On either.</summary>
    Any,

    /// <summary>On the day or before it.</summary>
    Past,

    /// <summary>On the day or after it.</summary>
    Future,
}

/// <summary>A value that a text fact may have.</summary>
public sealed record FactCode(string Code, Bilingual Name);

/// <summary>One thing that can be known about a case: an entry of the vocabulary in <c>facts/</c>.</summary>
public sealed record FactDefinition
{
    /// <summary>Stable name, <c>snake_case</c>; also the column name in SQL.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of value it has.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The unit of a number (<c>years</c>); null for other kinds.</summary>
    public string? Unit { get; init; }

    /// <summary>The question a person is asked.</summary>
    public required Bilingual Question { get; init; }

    /// <summary>What it means, how it is derived, and its limits.</summary>
    public required Bilingual Description { get; init; }

    /// <summary>
    /// What a condition calls a fact of another kind than yes-no: a noun phrase, in Spanish with its article.
    /// </summary>
    public Bilingual? Name { get; init; }

    /// <summary>What a condition says when a yes-no fact is a yes: a whole clause.</summary>
    public Bilingual? Yes { get; init; }

    /// <summary>What a condition says when a yes-no fact is a no: a whole clause.</summary>
    public Bilingual? No { get; init; }

    /// <summary>Who can tell it; at least one.</summary>
    public required IReadOnlyList<FactSource> Sources { get; init; }

    /// <summary>Whether people can tell it: somebody other than the court's file is among its sources.</summary>
    public bool PeopleCanTell => Sources.Any(source => source != FactSource.CourtFile);

    /// <summary>Who may see it.</summary>
    public required Sensitivity Sensitivity { get; init; }

    /// <summary>
    /// Whether the cases of an answer may be told one by one, in a list, an export or a query. They may always be
    /// counted.
    /// </summary>
    public bool MayBeListed => Sensitivity switch
    {
        Sensitivity.Public or Sensitivity.Case => true,
        Sensitivity.Protected => false,
    };

    /// <summary>Whether an answer could incriminate the person; such a fact never reaches a public page.</summary>
    public bool Adverse { get; init; }

    /// <summary>The closed list of values of a text fact; empty when any code may occur.</summary>
    public IReadOnlyList<FactCode> Codes { get; init; } = [];

    /// <summary>On which side of the docket's day a date or month can lie.</summary>
    public DateSide When { get; init; }

    /// <summary>The highest that a number can be, in the fact's unit; null when there is no such end.</summary>
    public int? Most { get; init; }

    /// <summary>Whether its value has two ends, and so two columns in SQL: <c>id_low</c> and <c>id_high</c>.</summary>
    public bool IsRange => Kind is FactKind.NumberRange or FactKind.Month;

    /// <summary>The name of one of its values; a code that has none is its own.</summary>
    public Bilingual NameOf(string code) =>
        Codes.FirstOrDefault(known => known.Code == code)?.Name ?? new(code, code);
}
