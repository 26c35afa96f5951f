using System.Text;
using Discretion.Engine.Docket;

namespace Discretion.Tests.Docket;

public sealed class RowRepairTests
{
    private static readonly CodeList Custody = new(
        "custody", new("", ""), true,
        [.. "DRN".Select(letter => new SourceCode($"{letter}", [], new("", ""), null, null))]);

    private static readonly ColumnFormat[] Columns =
    [
        new("ID", [], ColumnType.Integer, 0, null),
        new("CASE", [], ColumnType.Integer, 0, null),
        new("CITY", [], ColumnType.Text, 15, null),
        new("CUSTODY", [], ColumnType.Code, 1, Custody),
        new("ENTRY", [], ColumnType.Date, 0, null),
        new("BIRTH", [], ColumnType.Month, 0, null),
    ];

    private static readonly RowRepair Repair = new(Columns, [0, 1]);

    [Theory]
    [InlineData("1|2|OAK|LAND|N|2001-01-02|3/1990", "1|2|OAKLAND|N|2001-01-02|3/1990")]
    [InlineData("1|2|OAKLAND||N|2001-01-02|3/1990", "1|2|OAKLAND|N|2001-01-02|3/1990")]
    [InlineData("1|2|OAKLAND|N|2001-01-02|3/1990|", "1|2|OAKLAND|N|2001-01-02|3/1990")]
    [InlineData("1|2|OAKLAND|N|2001-01-02", "1|2|OAKLAND|N|2001-01-02|")]
    [InlineData("1|2|OAKLAND|N|3/1990", "1|2|OAKLAND|N||3/1990")]
    [InlineData("1|2|MIAMI|N2001-01-02|3/1990", "1|2|MIAMI|N|2001-01-02|3/1990")]
    public void A_row_is_repaired_when_one_reading_fits(string line, string expected) =>
        Assert.Equal(expected, Text(Repair.Read(Bytes(line))));

    [Theory]
    [InlineData("1|2|N|2001-01-02|3/1990")] // N is a city or a custody code.
    [InlineData("1|2|OAKLAND|Q|2001-01-02")] // No reading has a custody code.
    [InlineData("1|2|OAKLAND|N|2001-01-02|x|3/1990")] // The text between fits nowhere.
    [InlineData("123|OAKLAND|R|2001-01-02|3/1990")] // 1 and 23, or 12 and 3.
    [InlineData("1|2|N")] // Three cells missing are not put back.
    [InlineData("|2|OAKLAND|N|2001-01-02")] // The key is missing.
    public void A_row_with_none_or_several_readings_is_not_guessed(string line) =>
        Assert.NotEqual(1, Repair.Read(Bytes(line)).Count);

    [Theory]
    [InlineData("1|2|OAK", "LAND|N|2001-01-02|3/1990", "1|2|OAKLAND|N|2001-01-02|3/1990")]
    [InlineData("1|2|OAKLAND", "N|2001-01-02|3/1990", "1|2|OAKLAND|N|2001-01-02|3/1990")]
    public void A_row_broken_by_a_line_feed_is_rejoined(string first, string second, string expected) =>
        Assert.Equal(expected, Text(Repair.Rejoin(Bytes(first), Bytes(second))));

    [Fact]
    public void Two_lines_that_make_no_row_are_not_rejoined() =>
        Assert.Empty(Repair.Rejoin(Bytes("1|2|OAKLAND|N"), Bytes("x|y|z")));

    private static byte[] Bytes(string cells) => Encoding.UTF8.GetBytes(cells.Replace('|', '\t'));

    private static string Text(IReadOnlyList<byte[]> readings) =>
        Encoding.UTF8.GetString(Assert.Single(readings)).Replace('\t', '|');
}
