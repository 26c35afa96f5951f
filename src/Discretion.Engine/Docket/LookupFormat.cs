using Discretion.Engine.Facts;

namespace Discretion.Engine.Docket;

/// <summary>A table of codes that comes with the court's file.</summary>
/// <param name="File">Its file's name without <c>.csv</c>.</param>
/// <param name="Codes">The list whose codes it has.</param>
/// <param name="Code">The column with the code.</param>
/// <param name="Name">The column with what it stands for.</param>
/// <param name="CaseType">The column with the case type in which it does; null when it does in all.</param>
/// <param name="Active">The column with 1 for a code in use; null when the table has none.</param>
/// <param name="Only">The column and the text of the rows that are meant; null for all.</param>
public sealed record LookupFormat(
    string File,
    string Codes,
    string Code,
    string Name,
    string? CaseType,
    string? Active,
    (string Column, string Text)? Only)
{
    /// <summary>Reads one of <c>lookups.yaml</c>.</summary>
    internal static LookupFormat Read(YamlMap entry)
    {
        (string, string)? only = null;
        if (entry.MapOrNull("only") is { } rows)
        {
            only = (rows.Text("column"), rows.Text("text"));
            rows.Close();
        }

        LookupFormat lookup = new(
            entry.Text("file"),
            entry.Text("codes"),
            entry.Text("code"),
            entry.Text("name"),
            entry.TextOrNull("case_type"),
            entry.TextOrNull("active"),
            only);
        entry.Close();
        return lookup;
    }
}
