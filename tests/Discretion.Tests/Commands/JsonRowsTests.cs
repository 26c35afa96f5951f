using System.Text.Json.Nodes;
using Discretion.App.Commands;

namespace Discretion.Tests.Commands;

public sealed class JsonRowsTests
{
    [Fact]
    public void A_row_is_written_when_it_comes_and_the_whole_is_what_other_answers_are()
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter other = new() { NewLine = "\n" };
        string[] columns = ["case_id", "court"];
        using JsonRows rows = new(Terminal.Of(output, TextWriter.Null), new { older = "a", counts = true }, "cases");

        rows.Add(columns, ["1001", null]);
        string first = output.ToString();
        rows.Add(columns, ["1002", "Bogotá \"x\""]);
        rows.End();

        Assert.Contains("1001", first, StringComparison.Ordinal);
        Terminal.Of(other, TextWriter.Null).WriteJson(new
        {
            older = "a",
            counts = true,
            cases = new Dictionary<string, string?>[]
            {
                new() { ["case_id"] = "1001", ["court"] = null },
                new() { ["case_id"] = "1002", ["court"] = "Bogotá \"x\"" },
            },
        });
        Assert.Equal(other.ToString(), output.ToString());
    }

    [Fact]
    public void A_list_without_rows_is_an_empty_one()
    {
        using StringWriter output = new();
        using JsonRows rows = new(Terminal.Of(output, TextWriter.Null), new { }, "cases");

        rows.End();

        Assert.Empty(JsonNode.Parse(output.ToString())!["cases"]!.AsArray());
    }
}
