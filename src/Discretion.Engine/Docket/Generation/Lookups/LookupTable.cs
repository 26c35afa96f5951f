using System.Text;

namespace Discretion.Engine.Docket.Generation.Lookups;

/// <summary>A row of a table of codes before it is written.</summary>
/// <param name="Code">The code as the file writes it.</param>
/// <param name="Name">What it stands for, in English.</param>
internal sealed record LookupRow(string Code, string Name)
{
    /// <summary>Cells that only this table has, by column.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();
}

/// <summary>One table of codes in the folder <c>Lookup</c>.</summary>
/// <param name="File">Its file's name without <c>.csv</c>.</param>
/// <param name="Columns">
/// The header, each name with what its cells hold: <c>#</c> the row's number, <c>code</c>, <c>name</c>, <c>NAME</c>
/// the name in capitals, <c>on</c> and <c>mod</c> the days it was made and last changed, <c>-</c> nothing, <c>*</c>
/// what the row itself says, and anything else as it stands.
/// </param>
internal sealed record LookupTable(string File, string Columns)
{
    private static readonly DateOnly Converted = new(2003, 8, 7);

    /// <summary>The table as it is written.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="asOf">The day of the dump; nothing was changed after it.</param>
    /// <returns>The bytes, and how many rows they hold.</returns>
    public (byte[] Bytes, int Rows) Write(IEnumerable<LookupRow> rows, DateOnly asOf)
    {
        string[][] columns = [.. Columns.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(column => column.Split(':', 2))];
        StringBuilder text = new();
        text.AppendJoin('\t', columns.Select(column => column[0])).Append('\n');
        int number = 0;
        foreach (LookupRow row in rows)
        {
            number++;
            text.AppendJoin('\t', columns.Select(column => Cell(column[0], column[1], row, number, asOf))).Append('\n');
        }

        return (Encoding.UTF8.GetBytes(text.ToString()), number);
    }

    private static string Cell(string column, string holds, LookupRow row, int number, DateOnly asOf) =>
        row.Others.TryGetValue(column, out string? own) ? own : holds switch
        {
            "#" => Invariant($"{number}"),
            "code" => row.Code,
            "name" => row.Name,
            "NAME" => row.Name.ToUpperInvariant(),
            "on" => Invariant($"{Converted:yyyy-MM-dd} 00:00:00.000"),
            "mod" => number % 3 == 0 ? Invariant($"{Changed(number, asOf):yyyy-MM-dd} 11:58:28.187") : "",
            "-" or "*" => "",
            _ => holds,
        };

    private static DateOnly Changed(int number, DateOnly asOf)
    {
        DateOnly on = Converted.AddDays(37 * number % 2_800);
        return on < asOf ? on : asOf;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
