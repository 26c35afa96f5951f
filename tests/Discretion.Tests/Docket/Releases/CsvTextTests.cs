using CsCheck;
using Discretion.Engine.Docket.Releases;

namespace Discretion.Tests.Docket.Releases;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;=1", "\"a;=1\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" blank before", "\" blank before\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@here", "'@here")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("-5", "-5")]
    [InlineData("+5.25", "+5.25")]
    [InlineData("-5-5", "'-5-5")]
    [InlineData("-", "'-")]
    public void A_cell_is_quoted_where_it_must_be_and_never_runs(string? text, string cell) =>
        Assert.Equal(cell, CsvText.Cell(text));

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_the_mark_before_a_formula() =>
        Gen.Select(Text, Text, Text).Sample((first, second, third) =>
        {
            string[] cells = [first, second, third];
            string[] back = [.. Parse(CsvText.Line(cells))];
            Assert.Equal(cells, back.Select((cell, at) =>
                cell.Length > 0 && cell[0] == '\'' && cell[1..] == cells[at] ? cell[1..] : cell));
            Assert.All(back, cell => Assert.False(
                cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)
                && !decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _), cell));
        });

    private static Gen<string> Text => Gen.String[Gen.Char["=+-@\t\r\n\",;' 09ab|ñ"], 0, 6];

    // The grammar of RFC 4180, one line.
    private static IEnumerable<string> Parse(string line)
    {
        System.Text.StringBuilder cell = new();
        bool isQuoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append(line[at++]);
            }
            else if (line[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[at] == ',' && !isQuoted)
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        yield return cell.ToString();
    }
}
