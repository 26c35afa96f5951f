namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>A small case written by hand, and what a person reading docs/court-facts.md says of it.</summary>
/// <param name="Says">What the case shows, as a sentence.</param>
/// <param name="Rows">
/// <c>TABLE | COLUMN=value | COLUMN=value</c>; what is not named is blank, keys are filled in. Blanks around a value
/// belong to it; <c>#</c> alone is the case's own number. <c>-TABLE</c> takes the row out that every case has;
/// <c>TABLE := a|b|c</c> is a physical line as it stands, with a TAB for each bar.
/// </param>
/// <param name="Facts">
/// <c>fact=value, fact=value</c> where it differs from <see cref="WorkedOutCases.Plain"/>, values as programs read
/// them.
/// </param>
internal sealed record WorkedOutCase(string Says, string[] Rows, string Facts)
{
    /// <summary>The tables that are not in the source.</summary>
    public string[] Without { get; init; } = [];

    /// <summary>The day the facts speak of.</summary>
    public string AsOf { get; init; } = "2011-11-17";

    /// <summary>The cases that stand in one source with it.</summary>
    public string Source => $"{AsOf} without {string.Join(", ", Without)}";
}
