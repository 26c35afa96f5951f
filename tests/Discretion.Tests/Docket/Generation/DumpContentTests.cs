using System.Globalization;
using System.Text.RegularExpressions;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;

namespace Discretion.Tests.Docket.Generation;

/// <summary>What a dump without defects holds, against the court's format and the day it is of.</summary>
public sealed partial class DumpContentTests(DumpContentTests.Dump dump) : IClassFixture<DumpContentTests.Dump>
{
    private static readonly EoirFormat Format =
        EoirFormat.Read(Path.Combine(AppContext.BaseDirectory, "formats", "eoir"));

    private static readonly DateOnly Today = new(2011, 11, 17);

    private readonly DumpFolder _dump = dump.Folder;

    public static TheoryData<string> Tables => [.. DumpTables.All.Select(table => table.File)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_header_is_the_formats(string table)
    {
        TableFormat format = Format.Table(table);

        Assert.Equal(
            format.Columns.Take(format.Columns.Count - format.Nameless).Select(column => column.Name),
            _dump.Lines(table + ".csv")[0]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_cell_is_of_its_columns_type(string table)
    {
        IReadOnlyList<ColumnFormat> columns = Format.Table(table).Columns;

        foreach (string[] line in _dump.Lines(table + ".csv").Skip(1))
        {
            Assert.Equal(columns.Count, line.Length);
            for (int i = 0; i < line.Length; i++)
            {
                Assert.True(
                    line[i].Length == 0 || Holds(columns[i], line[i]), $"{table}.{columns[i].Name} holds '{line[i]}'");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_code_is_known_and_was_in_use_on_the_day(string table)
    {
        IReadOnlyList<ColumnFormat> columns = Format.Table(table).Columns;
        string[][] lines = _dump.Lines(table + ".csv");
        int kind = Array.FindIndex(lines[0], name => string.Equals(name, "CASE_TYPE", StringComparison.Ordinal));

        foreach ((ColumnFormat column, string value, string? caseType) in lines.Skip(1)
            .SelectMany(line => columns.Zip(line, (column, cell) => (column, cell, kind < 0 ? null : line[kind])))
            .Where(cell => cell.cell.Length > 0 && cell.column.Codes is not null)
            .Distinct())
        {
            string code = column.Codes!.Id == "charges"
                ? value.Replace(" ", "", StringComparison.Ordinal)
                : value.Trim();
            if (code == "BIA" && column.Codes.Id == "courts")
            {
                // Before the Board, the Board stands in the court's place.
                continue;
            }

            SourceCode? known = column.Codes.Find(code, caseType);
            Assert.True(known is not null, $"{table}.{column.Name} has an unknown code '{value}'");
            Assert.True(known.Since is null || known.Since <= Today, $"{table}.{column.Name} has '{value}' too early");
            Assert.True(
                caseType is null || known.CaseTypes.Count == 0 || known.CaseTypes.Contains(caseType),
                $"{table}.{column.Name} has '{value}' in a {caseType} case");
        }
    }

    [Fact]
    public void Keys_are_unique_and_children_belong_to_cases()
    {
        HashSet<string> cases = [.. _dump.Rows("A_TblCase").Select(row => row["IDNCASE"])];

        foreach (TableFormat table in Format.Tables.Where(table => DumpTables.All.Any(one => one.File == table.File)))
        {
            List<Dictionary<string, string>> rows = [.. _dump.Rows(table.File)];
            Assert.Equal(rows.Count, rows.Select(row => row[table.Key]).Distinct().Count());
            Assert.All(rows, row => Assert.All(table.CaseColumns, column => Assert.Contains(row[column], cases)));
        }
    }

    [Fact]
    public void Every_table_of_the_release_is_there() =>
        Assert.Equal(Format.Tables.Select(table => table.File), DumpTables.All.Select(table => table.File));

    [Fact]
    public void What_names_an_appeal_names_one_that_is_there()
    {
        HashSet<string> appeals = [.. _dump.Rows("tblAppeal").Select(row => row["idnAppeal"])];

        Assert.All(_dump.Rows("tblAppeal2"), row => Assert.Contains(row["idnAppeal"], appeals));
        foreach (TableFormat table in Format.Tables.Where(table => table.AppealColumn is not null))
        {
            string[] named = [.. _dump.Rows(table.File).Select(row => row[table.AppealColumn!])
                .Where(appeal => appeal.Length > 0)];
            Assert.NotEmpty(named);
            Assert.All(named, appeal => Assert.Contains(appeal, appeals));
        }
    }

    [Fact]
    public void What_names_a_proceeding_names_one_of_its_case()
    {
        HashSet<(string, string)> proceedings =
            [.. _dump.Rows("B_TblProceeding").Select(row => (row["IDNCASE"], row["IDNPROCEEDING"]))];
        HashSet<string> without =
            [.. _dump.Rows("A_TblCase").Select(row => row["IDNCASE"]).Except(proceedings.Select(pair => pair.Item1))];

        foreach (string table in (string[])["D_TblAssociatedBond", "tbl_Court_Motions", "tbl_schedule", "tblAppeal"])
        {
            string of = Format.Table(table).CaseColumns[0];
            string column = Format.Table(table).Columns
                .Single(one => one.Name.Equals("idnProceeding", StringComparison.OrdinalIgnoreCase)).Name;
            Assert.All(
                _dump.Rows(table).Where(row => !without.Contains(row[of])),
                row => Assert.Contains((row[of], row[column]), proceedings));
        }
    }

    [Fact]
    public void Entry_comes_before_the_charging_document_and_that_before_the_filing()
    {
        Dictionary<string, string> entries = _dump.Rows("A_TblCase").ToDictionary(
            row => row["IDNCASE"], row => row["DATE_OF_ENTRY"]);

        foreach (Dictionary<string, string> row in _dump.Rows("B_TblProceeding"))
        {
            string charged = row["OSC_DATE"];
            Assert.True(charged.Length == 0 || string.CompareOrdinal(entries[row["IDNCASE"]], charged) <= 0);
            Assert.True(row["INPUT_DATE"].Length == 0 || string.CompareOrdinal(charged, row["INPUT_DATE"]) <= 0);
            Assert.True(string.CompareOrdinal(row["COMP_DATE"], "2011-11-17") < 0);
        }
    }

    [Fact]
    public void Birth_comes_before_entry()
    {
        foreach (Dictionary<string, string> row in _dump.Rows("A_TblCase")
            .Where(row => row["C_BIRTHDATE"].Length > 0 && row["DATE_OF_ENTRY"].Length > 0))
        {
            DateOnly born = DateOnly.ParseExact(row["C_BIRTHDATE"], "M/yyyy", CultureInfo.InvariantCulture);
            Assert.True(born <= DateOnly.ParseExact(row["DATE_OF_ENTRY"][..10], "yyyy-MM-dd"));
        }
    }

    [Fact]
    public void No_row_was_entered_after_the_day()
    {
        Assert.All(_dump.Rows("tbl_schedule"), row => Assert.True(
            string.CompareOrdinal(row["INPUT_DATE"], "2011-11-17") <= 0
            && string.CompareOrdinal(row["UPDATE_DATE"][..10], "2011-11-17") <= 0));
        Assert.All(_dump.Rows("tbl_Court_Appln"), row => Assert.True(
            string.CompareOrdinal(row["APPL_RECD_DATE"][..10], "2011-11-17") <= 0));
        Assert.All(_dump.Rows("tblAppeal"), row => Assert.True(
            string.CompareOrdinal(row["datAppealFiled"][..10], "2011-11-17") <= 0));
    }

    [Fact]
    public void The_hard_places_of_the_rules_are_there()
    {
        List<Dictionary<string, string>> proceedings = [.. _dump.Rows("B_TblProceeding")];
        List<Dictionary<string, string>> hearings = [.. _dump.Rows("tbl_schedule")];

        Assert.Contains(proceedings.GroupBy(row => row["IDNCASE"]), group =>
            group.Count(row => row["COMP_DATE"].Length == 0) > 1);
        Assert.Contains(hearings.Where(IsNext).GroupBy(row => row["IDNCASE"]), group =>
            group.Select(row => row["ADJ_DATE"]).Distinct().Count() < group.Count());
        Assert.Contains(hearings, row => row["REC_TYPE"] == "B" && Future(row));
        Assert.Contains(hearings, row => row["REC_TYPE"] == "A" && Future(row));
        Assert.Contains(hearings, row => row["ADJ_RSN"].Length > 0 && Future(row));
        Assert.Contains(_dump.Rows("A_TblCase"), row => row["NAT"] == "??");
        Assert.Contains(_dump.Rows("A_TblCase"), row => row["NAT"] == "NA");
        Assert.Contains(_dump.Rows("A_TblCase"), row => row["LANG"] == "SP ");
        Assert.Contains(_dump.Rows("tbl_Court_Appln"), row => row["APPL_DEC"] == "R");
        Assert.Contains(_dump.Rows("tbl_Lead_Rider"), row => row["blnActive"] == "0");
        Assert.Contains(_dump.Rows("B_TblProceedCharges"), row => row["CHARGE"] == "212a07Ai  I  ");

        static bool IsNext(Dictionary<string, string> row) =>
            row["REC_TYPE"] == "X" && row["ADJ_RSN"].Length == 0 && Future(row);

        static bool Future(Dictionary<string, string> row) => string.CompareOrdinal(row["ADJ_DATE"], "2011-11-17") >= 0;
    }

    internal static bool Holds(ColumnFormat column, string cell) => column.Type switch
    {
        ColumnType.Integer => cell.Length <= 18 && cell.All(char.IsAsciiDigit),
        ColumnType.Bit => cell is "0" or "1",
        ColumnType.Time => cell.Length == 4 && cell.All(char.IsAsciiDigit),
        ColumnType.Month => DateOnly.TryParseExact(cell, "M/yyyy", out _),
        ColumnType.Date => Date.IsMatch(cell) && DateOnly.TryParseExact(cell[..10], "yyyy-MM-dd", out _),
        ColumnType.Guid => Guid.TryParse(cell, out _),
        ColumnType.Code or ColumnType.Text => (column.LengthMax == 0 || cell.Length <= column.LengthMax)
            && (column.Codes is not { IsClosed: true } list || list.Holds(cell.Trim())),
    };

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2}\.000)?\z")]
    private static partial Regex Date { get; }

    /// <summary>One dump for all tests.</summary>
    public sealed class Dump : IDisposable
    {
        internal DumpFolder Folder { get; } = DumpFolder.Of(6000);

        public void Dispose() => Folder.Dispose();
    }
}
