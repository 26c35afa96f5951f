namespace Discretion.Engine.Docket.Sheets;

/// <summary>What is said of a list beside its spreadsheet.</summary>
public sealed record ListOptions
{
    /// <summary>The list's name.</summary>
    public required string Name { get; init; }

    /// <summary>D, the day that its facts speak of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who told the facts, where a row does not say otherwise; null when each row says so.</summary>
    public string? GivenBy { get; init; }

    /// <summary>When, where a row does not say otherwise.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>How the spreadsheet is to be read.</summary>
    public SheetMapping Mapping { get; init; } = new();

    /// <summary>The mapping file's name, without its folder; null without one.</summary>
    public string? MappingFile { get; init; }

    /// <summary>
    /// The release of the court's file that rows with an IDNCASE are joined to; null when there is none.
    /// </summary>
    public DocketRelease? CourtDocket { get; init; }
}
