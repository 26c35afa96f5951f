namespace Discretion.Engine.Docket.Sheets;

/// <summary>What a spreadsheet holds, and all that is wrong with it.</summary>
/// <param name="List">The list; with problems it holds what could be read, for people to look at. Null when no row
/// could.</param>
/// <param name="Problems">Every problem, in the order of the sheet. Only a list without any may be imported.</param>
/// <param name="Rows">How many rows below the headings are not blank.</param>
public sealed record ListReading(OfficeList? List, IReadOnlyList<SheetProblem> Problems, int Rows);
