using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>A report on the terminal.</summary>
internal static class ReportConsole
{
    /// <summary>Writes sections one after the other.</summary>
    public static void WriteSections(this IAnsiConsole console, IEnumerable<ReportSection> sections)
    {
        foreach (ReportSection section in sections)
        {
            console.WriteSection(section);
        }
    }

    /// <summary>Writes a section; a table that begins it has the section's title for the heading of its rows.</summary>
    public static void WriteSection(this IAnsiConsole console, ReportSection section)
    {
        if (section.Blocks is not [ReportBlock.Grid, ..])
        {
            console.WriteLine();
            console.WriteLine(section.Title);
        }

        foreach (ReportBlock block in section.Blocks)
        {
            switch (block)
            {
                case ReportBlock.Paragraph(var text):
                    console.WriteIndented(section.Blocks is [ReportBlock.Grid, ..] ? 0 : 2, text);
                    break;
                case ReportBlock.Pairs(var pairs):
                    WritePairs(console, pairs);
                    break;
                case ReportBlock.Grid grid:
                    Write(console, section.Blocks[0] == grid ? section.Title : grid.Columns[0].Name, grid);
                    break;
            }
        }
    }

    private static void WritePairs(IAnsiConsole console, IReadOnlyList<(string Name, string Value)> pairs)
    {
        foreach ((string name, string value) in pairs)
        {
            console.WriteIndented(2, $"{name}: {value}");
        }
    }

    private static void Write(IAnsiConsole console, string first, ReportBlock.Grid grid)
    {
        Table table = new() { Border = TableBorder.Simple };
        for (int at = 0; at < grid.Columns.Count; at++)
        {
            bool isText = !grid.Columns[at].IsNumber;
            // Only the last column of text breaks over lines, so that the names before it stay whole.
            table.AddColumn(new TableColumn(new Text(at == 0 ? first : grid.Columns[at].Name))
            {
                Alignment = isText ? Justify.Left : Justify.Right,
                NoWrap = !isText || (at < grid.Columns.Count - 1 && !grid.Columns[^1].IsNumber),
            });
        }

        foreach (ReportRow row in grid.Rows)
        {
            table.AddRow([.. row.Cells.Select(Tables.Cell)]);
        }

        console.Write(table);
    }
}
