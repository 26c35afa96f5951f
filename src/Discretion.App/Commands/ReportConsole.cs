using Discretion.Core.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>A report on the terminal.</summary>
internal static class ReportConsole
{
    private const int Step = 2;

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
        bool beginsWithTable = section.Blocks is [ReportBlock.Grid, ..];
        if (!beginsWithTable)
        {
            console.WriteLine();
            console.WriteLine(section.Title);
        }

        foreach (ReportBlock block in section.Blocks)
        {
            if (beginsWithTable && block is ReportBlock.Grid grid && block == section.Blocks[0])
            {
                Write(console, section.Title, grid);
            }
            else
            {
                Write(console, block, beginsWithTable ? 0 : Step);
            }
        }
    }

    /// <summary>Writes when a condition is met, in words and as it runs.</summary>
    public static void WriteCondition(
        this IAnsiConsole console, Session session, WrittenCondition condition, int blanks) =>
        Write(console, ConditionBlocks.Entry(session, condition), blanks);

    /// <summary>The same under a name of its own.</summary>
    public static void WriteCondition(
        this IAnsiConsole console, Session session, string name, WrittenCondition condition, int blanks) =>
        Write(console, new ReportEntry(name, ConditionBlocks.Of(session, condition)), blanks);

    private static void Write(IAnsiConsole console, ReportBlock block, int blanks)
    {
        switch (block)
        {
            case ReportBlock.Paragraph(var text):
                console.WriteIndented(blanks, text);
                break;
            case ReportBlock.Notice(var text):
                console.WriteIndented(blanks, text);
                break;
            case ReportBlock.Source(var text, var mark):
                console.WriteIndented(blanks, mark is null ? text : $"{text} ({mark})");
                break;
            case ReportBlock.Exact(var text):
                console.WriteIndented(blanks, text);
                break;
            case ReportBlock.Link(var text, var address):
                console.WriteIndented(blanks, $"{text} {address}");
                break;
            case ReportBlock.Tree(var tree):
                console.WriteIndented(blanks, tree.Text);
                Write(console, tree.Under, blanks + Step);
                break;
            case ReportBlock.Items(var items):
                foreach (ReportItem item in items)
                {
                    console.WriteIndented(blanks, item.Text, "- ");
                }

                break;
            case ReportBlock.Pairs(var pairs):
                foreach ((string name, string value) in pairs)
                {
                    console.WriteIndented(blanks, $"{name}: {value}");
                }

                break;
            case ReportBlock.Entries(var entries):
                foreach (ReportEntry entry in entries)
                {
                    Write(console, entry, blanks);
                }

                break;
            case ReportBlock.Part part:
                Write(console, part, blanks);
                break;
            case ReportBlock.Grid grid:
                Write(console, grid.Columns[0].Name, grid);
                break;
        }
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<ReportTree> trees, int blanks)
    {
        foreach (ReportTree tree in trees)
        {
            console.WriteIndented(blanks, tree.Text, "- ");
            Write(console, tree.Under, blanks + Step);
        }
    }

    // A text stands on the line of its name; what is longer stands below.
    private static void Write(IAnsiConsole console, ReportEntry entry, int blanks)
    {
        string? first = entry.Blocks[0] switch
        {
            ReportBlock.Paragraph(var text) => text,
            ReportBlock.Exact(var text) => text,
            ReportBlock.Source(var text, var mark) => mark is null ? text : $"{text} ({mark})",
            ReportBlock.Tree(var tree) => tree.Text,
            _ => null,
        };
        console.WriteIndented(blanks, first is null ? $"{entry.Name}:" : $"{entry.Name}: {first}");
        if (entry.Blocks[0] is ReportBlock.Tree({ Under: var under }))
        {
            Write(console, under, blanks + Step);
        }

        foreach (ReportBlock block in entry.Blocks.Skip(first is null ? 0 : 1))
        {
            Write(console, block, blanks + Step);
        }
    }

    private static void Write(IAnsiConsole console, ReportBlock.Part part, int blanks)
    {
        console.WriteLine();
        console.WriteIndented(blanks, part.Code is null ? part.Title : $"{part.Title} [{part.Code}]");
        foreach (ReportBlock block in part.Blocks)
        {
            Write(console, block, blanks + Step);
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
