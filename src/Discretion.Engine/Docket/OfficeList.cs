using System.Globalization;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>A fact of one case as somebody told it.</summary>
/// <param name="Value">The value, or why it is unknown.</param>
/// <param name="Text">What stands in the cell.</param>
public sealed record ToldFact(FactValue Value, string Text);

/// <summary>One case of an office's own list: a client's, with what was told of it, by whom and when.</summary>
public sealed record ClientCase
{
    /// <summary>The client's key in the journal, drawn at random; empty while the list is not stored.</summary>
    public Guid Key { get; init; }

    /// <summary>The office's own number of the case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its row in the sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>Who told the facts.</summary>
    public required string GivenBy { get; init; }

    /// <summary>When.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>The told facts, by id. A column whose cell is blank is not among them.</summary>
    public required IReadOnlyDictionary<string, ToldFact> Told { get; init; }

    /// <summary>The court's IDNCASE; null when the office does not have it.</summary>
    public long? CourtCase { get; init; }

    /// <summary>What the court's file tells of that case, by id; empty without it.</summary>
    public IReadOnlyDictionary<string, FactValue> Court { get; init; } = new Dictionary<string, FactValue>();
}

/// <summary>
/// A column of the sheet that tells a fact, or a line of the mapping file that tells it for every case.
/// </summary>
/// <param name="FactId">The fact.</param>
/// <param name="Heading">The column's heading.</param>
/// <param name="Letters">The column's letters; null for a line of the mapping file.</param>
/// <param name="Line">The line of the mapping file; null for a column.</param>
public sealed record ListColumn(string FactId, string Heading, string? Letters, int? Line)
{
    /// <summary>
    /// The cell of a row as spreadsheet programs name it, <c>F5</c>; <c>line 7</c> of a mapping file.
    /// </summary>
    public string Place(int row) => Letters is null
        ? string.Create(CultureInfo.InvariantCulture, $"line {Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{Letters}{row}");
}

/// <summary>
/// An office's own list of cases, as read from its spreadsheet. It lives in the journal's store, encrypted.
/// </summary>
public sealed record OfficeList
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>D, the day that its facts speak of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The spreadsheet's name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The sheet's name.</summary>
    public required string Sheet { get; init; }

    /// <summary>The mapping file's name; null without one.</summary>
    public string? MappingFile { get; init; }

    /// <summary>Who told the facts, where a row does not say otherwise; null when each row says so.</summary>
    public string? GivenBy { get; init; }

    /// <summary>When, where a row does not say otherwise.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>The release of the court's file that rows were joined to by IDNCASE; null when none was.</summary>
    public string? CourtDocket { get; init; }

    /// <summary>What tells which fact, in the order of the sheet.</summary>
    public required IReadOnlyList<ListColumn> Columns { get; init; }

    /// <summary>The cases, in the order of the sheet.</summary>
    public required IReadOnlyList<ClientCase> Cases { get; init; }
}
