using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Tests.Facts;

/// <summary>A problem inside a text is reported where an editor shows it.</summary>
public sealed class ScalarPlaceTests : IDisposable
{
    private readonly DataFolder _folder = new();

    [Theory]
    [InlineData("plain", "x: one two WRONG three")]
    [InlineData("plain over lines", "x: one\n  two\n\n  WRONG three")]
    [InlineData("quoted", "x: \"one two WRONG three\"")]
    [InlineData("quoted over lines", "x: \"one\n  two WRONG\n  three\"")]
    [InlineData("single quotes", "x: 'one ''two'' WRONG three'")]
    [InlineData("folded", "x: >-\n  one two\n  WRONG three")]
    [InlineData("folded with a blank before", "x: >\n   one\n\n   two WRONG\n   three\n")]
    [InlineData("literal", "x: |\n  one\n  two WRONG three\n")]
    [InlineData("in brackets", "y: {x: one two WRONG three, z: 1}")]
    [InlineData("with Windows line ends", "x: >-\r\n  one two\r\n  WRONG three\r\n")]
    public void The_place_is_the_one_in_the_file(string style, string text)
    {
        string before = text[..text.IndexOf("WRONG", StringComparison.Ordinal)];
        (int, int) expected = (before.Count(one => one == '\n') + 1, before.Length - before.LastIndexOf('\n'));

        Assert.Equal((style, expected), (style, Report(text, "WRONG")));
    }

    [Fact]
    public void What_is_missing_at_the_end_is_reported_there() =>
        Assert.Equal((2, 10), Report("x: >-\n  one two\ny: z", null));

    [Fact]
    public void Where_escapes_hide_the_place_the_texts_beginning_is_named() =>
        Assert.Equal((1, 4), Report("x: \"one \\u00e1 WRONG\"", "WRONG"));

    private (int Line, int Column) Report(string text, string? part)
    {
        (YamlMap? map, List<Problem> problems) = _folder.Read(text);
        YamlMap holder = map!.MapOrNull("y") ?? map;
        problems.Clear();
        string value = holder.Text("x");
        int at = part is null ? value.Length : value.IndexOf(part, StringComparison.Ordinal);
        string before = value[..at];

        holder.Report("x", new Problem(
            "", before.Count(one => one == '\n') + 1, before.Length - before.LastIndexOf('\n'), "Wrong."));
        Problem problem = Assert.Single(problems);
        return (problem.Line, problem.Column);
    }

    public void Dispose() => _folder.Dispose();
}
