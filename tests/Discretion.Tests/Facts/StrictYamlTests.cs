using System.Diagnostics;
using System.Text;
using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Tests.Facts;

/// <summary>What is no data file is refused, with its place and a sentence, before it can do harm.</summary>
public sealed class StrictYamlTests : IDisposable
{
    private readonly DataFolder _folder = new();

    [Theory]
    [InlineData("a: *b", "1:4: Anchors (&), aliases (*) and tags (!) are not read.")]
    [InlineData("a: &b c", "1:4: Anchors (&), aliases (*) and tags (!) are not read.")]
    [InlineData("a: !b c", "1:4: Anchors (&), aliases (*) and tags (!) are not read.")]
    [InlineData("a: !!str c", "1:4: Anchors (&), aliases (*) and tags (!) are not read.")]
    [InlineData("<<: {a: b}", "1:1: Keys are not merged with <<. Write them out.")]
    [InlineData("a: b\nc: d\na: e", "3:1: a stands in line 1 already. Keep one of the two.")]
    [InlineData("a:\n  - {b: c, b: d}", "2:12: b stands in line 2 already. Keep one of the two.")]
    [InlineData("a: b\n--- \nc: d", "2:1: A second document begins here with ---. Keep one in a file.")]
    [InlineData("? [a]\n: b", "1:3: A key must be a plain word before a colon. Write one.")]
    [InlineData("? {a: b}\n: c", "1:3: A key must be a plain word before a colon. Write one.")]
    [InlineData("\"\": b", "1:1: A key must be a plain word before a colon. Write one.")]
    [InlineData("# a", "1:1: The file must be one YAML mapping. Begin it with a key.")]
    [InlineData("a", "1:1: The file must be one YAML mapping. Begin it with a key.")]
    [InlineData("- a", "1:1: The file must be one YAML mapping. Begin it with a key.")]
    [InlineData("", "1:1: Nothing can be read here: the file is empty, or is no plain file.")]
    [InlineData("a: b: c", "1:5: A text holds a colon and a blank, which YAML takes for a key.")]
    [InlineData("a: @b", "1:4: No text begins with this character (% @ `).")]
    [InlineData("a: \"b\" c", "1:8: Here a key is needed.")]
    [InlineData("a: {b\nc: d\n", "1:4: A { or [ that stands here is never closed. Close it.")]
    [InlineData("a: [b, c", "1:9: A list in [ ] is not whole. Put commas between its items and ] at its end.")]
    [InlineData("a: \"b\nc: d", "1:4: A text that begins here with a quote has no closing quote where it should.")]
    [InlineData("a:\n  b: c\n   d: e", "3:5: A text holds a colon and a blank")]
    [InlineData("a:\n\tb: c", "2:1: A TAB stands before the text of this line. Indent with blanks.")]
    [InlineData("a:\n \u00A0b: c", "2:2: A blank of another kind stands before the text of this line.")]
    [InlineData("a: b\rc: d\n", "1:5: A line ends here with CR alone")]
    [InlineData("a: \0\nb: c", "1:4: The character U+0000 cannot be seen. Take it out.")]
    [InlineData("a: b\u202Ec", "1:5: The character U+202E cannot be seen. Take it out.")]
    [InlineData("a: b\u200Bc", "1:5: The character U+200B cannot be seen. Take it out.")]
    [InlineData("a: \uD83D\uDE00 \u0085", "1:7: The character U+0085 cannot be seen. Take it out.")]
    [InlineData("a: b\uFFFDc", "1:5: A letter was lost here when the file was saved. Write it again.")]
    public void A_file_that_means_something_else_than_it_shows_is_refused(string text, string problem)
    {
        (YamlMap? map, List<Problem> problems) = _folder.Read(text);

        Assert.Null(map);
        Assert.StartsWith("x.yaml:" + problem, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Large => new()
    {
        { "a: \"" + new string('b', 10_000_000) + "\"", "1:1: The file has more than 2,000,000 bytes. Split it." },
        { "a: " + new string('b', 1_900_000), "1:4: The text has 1,900,000 characters. Shorten it to 20,000." },
        { "? " + new string('a', 1_000) + "\n: b", "1:3: A key has 1000 characters. Shorten it to 500." },
        { "a: " + new string('[', 100_000), "1:23: The file is nested more than 20 deep. Write it flatter." },
        { "a: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)),
            "1:80: The file is nested more than 20 deep. Write it flatter." },
        { string.Concat(Enumerable.Repeat("- ", 100_000)),
            "1:41: The file is nested more than 20 deep. Write it flatter." },
        { string.Concat(Enumerable.Range(0, 170_000).Select(at => $"k{at}: 1\n")),
            "25000:9: The file holds more than 50,000 keys and values. Split it." },
        { "a: [" + string.Concat(Enumerable.Repeat("b,", 900_000)) + "]",
            "1:99999: The file holds more than 50,000 keys and values. Split it." },
        { string.Concat(Enumerable.Range(0, 1_000_000).Select(at => $"k{at}: 1\n")),
            "1:1: The file has more than 2,000,000 bytes. Split it." },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void A_large_or_deep_file_is_refused_with_one_sentence(string text, string problem)
    {
        (YamlMap? map, List<Problem> problems) = _folder.Read(text);

        Assert.Null(map);
        Assert.Equal("x.yaml:" + problem, Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_before_anything_is_built_from_it()
    {
        string text = "a0: &a0 [lol, lol]\n" + string.Concat(
            Enumerable.Range(1, 30).Select(at => $"a{at}: &a{at} [*a{at - 1}, *a{at - 1}]\n"));

        (YamlMap? map, List<Problem> problems) = _folder.Read(text);

        Assert.Null(map);
        Assert.InRange(problems.Count, 1, 20);
        Assert.All(problems, problem => Assert.StartsWith("Anchors (&)", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_a_first_look_can_find_is_reported_at_once()
    {
        List<Problem> problems = _folder.Read("a: b\na: c\nd: &e f\n<<: g\nd: h\n").Problems;

        Assert.Equal(["2:1", "3:4", "4:1", "5:1"], problems.Select(problem => $"{problem.Line}:{problem.Column}"));
    }

    [Theory]
    [InlineData("utf-16", "1:1: The file is saved as UTF-16. Save it as UTF-8.")]
    [InlineData("iso-8859-1", "2:6: The byte F1 is not UTF-8. Save the file as UTF-8 and write the letter again.")]
    public void Bytes_of_another_encoding_are_refused_and_never_guessed(string encoding, string problem)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(_folder.File(), [.. other.GetPreamble(), .. other.GetBytes("a: b\nc: niño")]);

        (YamlMap? map, List<Problem> problems) = _folder.Read();

        Assert.Null(map);
        Assert.Equal("x.yaml:" + problem, Assert.Single(problems).ToString());
    }

    [Theory]
    [InlineData("a: b\nc: d\n")]
    [InlineData("a: b\r\nc: d\r\n")]
    [InlineData("\uFEFFa: b\nc: d\n")]
    public void What_editors_of_other_systems_write_is_read_alike(string text)
    {
        (YamlMap? map, List<Problem> problems) = _folder.Read(text);

        Assert.Empty(problems);
        Assert.Equal(("b", "d", 2), (map!.Text("a"), map.Text("c"), map.LineOf("c")));
    }

    [Theory]
    [InlineData("a:")]
    [InlineData("a: ~")]
    [InlineData("a: null")]
    [InlineData("a: \"  \"")]
    [InlineData("a: #1 b")]
    public void A_key_without_a_text_is_not_a_text(string text)
    {
        (YamlMap? map, List<Problem> problems) = _folder.Read(text);

        Assert.Null(map!.TextOrNull("a"));
        Assert.StartsWith("a has no text. Write it after the colon", Assert.Single(problems).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_unknown_keys_the_first_are_named_and_the_rest_counted()
    {
        (YamlMap? map, List<Problem> problems) =
            _folder.Read(string.Concat(Enumerable.Range(0, 1_000).Select(at => $"key{at}: b\n")));

        map!.Close();

        Assert.Equal(21, problems.Count);
        Assert.Equal("x.yaml:21:8: 980 more keys from here on are not known either. Take them out.",
            problems[^1].ToString());
    }

    [Theory]
    [InlineData("/dev/zero", "Nothing can be read here")]
    [InlineData("x.yaml", "There is no file here")]
    [InlineData("nowhere", "There is no file here")]
    [InlineData(".", "There is no file here")]
    public void A_link_to_what_is_no_file_is_refused_and_not_followed_without_end(string target, string problem)
    {
        File.CreateSymbolicLink(_folder.File(), target);

        (YamlMap? map, List<Problem> problems) = _folder.Read();

        Assert.Null(map);
        Assert.StartsWith(problem, Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        using (Process made = Process.Start("mkfifo", _folder.File()))
        {
            made.WaitForExit();
        }

        (YamlMap? map, List<Problem> problems) = _folder.Read();

        Assert.Null(map);
        Assert.StartsWith("Nothing can be read here", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
