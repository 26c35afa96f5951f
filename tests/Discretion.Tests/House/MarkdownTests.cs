using System.Text.RegularExpressions;

namespace Discretion.Tests.House;

/// <summary>What our pages name exists.</summary>
public sealed partial class MarkdownTests
{
    private static readonly string[] OurKinds = [".md", ".cs", ".yaml", ".props", ".slnx", ".csproj"];

    [Fact]
    public void Every_path_that_a_page_names_exists() =>
        Repository.AssertNone(
            from page in Repository.Markdown
            from span in Spans(page)
            where LooksLikeAPath(span) && !Exists(span)
            select $"{page}: `{span}`",
            "Correct the path, or write it so that it is none.");

    [Fact]
    public void Every_link_leads_somewhere() =>
        Repository.AssertNone(
            from page in Repository.Markdown
            from match in Link.Matches(WithoutCode(page))
            let target = match.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))
            select $"{page}: {match.Value}",
            "Correct the link.");

    [Fact]
    public void Every_command_of_a_code_block_would_be_accepted() =>
        Repository.AssertNone(
            from page in Repository.Markdown
            from line in CodeLines(page)
            let command = line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line
            where IsOurs.IsMatch(command)
            let problem = CommandWords.Problem(IsOurs.Replace(command, "discretion"), whole: true)
            where problem is not null
            select $"{page}: {line}: {problem}",
            "Correct the command. A placeholder is a word in capitals: PATH, NAME, N, CASE, YYYY-MM-DD.");

    [Fact]
    public void Every_command_in_a_sentence_names_verbs_and_options_that_exist() =>
        Repository.AssertNone(
            from page in Repository.Markdown
            from span in Spans(page)
            where IsOurs.IsMatch(span) && span.Contains(' ', StringComparison.Ordinal)
            let problem = CommandWords.Problem(span, whole: false)
            where problem is not null
            select $"{page}: `{span}`: {problem}",
            "Correct the command.");

    [Fact]
    public void Every_command_that_the_program_itself_suggests_exists() =>
        Repository.AssertNone(
            from file in Repository.Source
            from match in Suggested.Matches(Repository.Read(file))
            let problem = CommandWords.Problem(match.Groups["command"].Value, whole: false)
            where problem is not null
            select $"{file}: {match.Value}: {problem}",
            "Correct the message.");

    [Fact]
    public void Every_argument_of_a_script_is_one_that_it_knows() =>
        Repository.AssertNone(
            from page in Repository.Markdown
            from line in CodeLines(page).Concat(Spans(page))
            from match in Script.Matches(line)
            let script = match.Groups["script"].Value
            let argument = match.Groups["argument"].Value
            where !Repository.Files.Contains(script) || (argument.Length > 0 && !Labels(script).Contains(argument))
            select $"{page}: {match.Value}",
            "Correct the argument, or teach it to the script.");

    [Fact]
    public void Every_page_that_the_code_refers_to_exists() =>
        Repository.AssertNone(
            from file in Repository.Code
            from match in PageInCode.Matches(Repository.Read(file))
            where !Repository.Files.Contains(match.Value)
            select $"{file}: {match.Value}",
            "Correct the reference.");

    [Fact]
    public void Every_example_of_the_style_stands_in_the_file_that_is_named()
    {
        string text = Repository.Read("STYLE.md");
        MatchCollection examples = StyleExample.Matches(text);

        Assert.Equal(Regex.Count(text, "^```csharp", RegexOptions.Multiline), examples.Count);
        Repository.AssertNone(
            from match in examples
            let lines = Repository.Lines(match.Groups["file"].Value).Select(line => line.Trim()).ToHashSet()
            from line in match.Groups["code"].Value.Split('\n')
            where line.Trim().Length > 0 && !lines.Contains(line.Trim())
            select $"{match.Groups["file"].Value} has no line: {line.Trim()}",
            "Copy the example from the file again.");
    }

    private static bool LooksLikeAPath(string span) =>
        PathWord.IsMatch(span)
        && (OurKinds.Contains(Path.GetExtension(span))
            || (span.Contains('/', StringComparison.Ordinal) && Repository.Folders.Contains(span.Split('/')[0])));

    private static bool Exists(string span)
    {
        string pattern = Regex.Replace(Regex.Escape(span.TrimEnd('/')), @"<[^>]*>|\\\*", "[^/]*");
        Regex path = new($"(^|/){pattern}$", RegexOptions.CultureInvariant);
        return Repository.Files.Any(path.IsMatch)
            || Repository.Folders.Any(folder => Regex.IsMatch(folder, $"^{pattern}$"));
    }

    private static IEnumerable<string> Spans(string page) =>
        Span.Matches(WithoutCode(page)).Select(match => match.Groups["text"].Value);

    private static string WithoutCode(string page) => Block.Replace(Repository.Read(page), "");

    private static IEnumerable<string> CodeLines(string page) => Block.Matches(Repository.Read(page))
        .SelectMany(match => match.Groups["code"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        .Select(line => line.Trim());

    private static HashSet<string> Labels(string script) =>
        [.. Label.Matches(Repository.Read(script)).SelectMany(match => match.Groups["label"].Value.Split('|'))];

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"(?<!`)`(?<text>[^`\n]+)`(?!`)")]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^[\w.<>*-]+(/[\w.<>*-]*)*$")]
    private static partial Regex PathWord { get; }

    [GeneratedRegex(@"^(\./)?discretion(?= |$)")]
    private static partial Regex IsOurs { get; }

    [GeneratedRegex(@"'(?<command>discretion [a-z][^'{]*)'")]
    private static partial Regex Suggested { get; }

    [GeneratedRegex(@"(?<![\w/])\./(?<script>test|bench)\b( (?<argument>[a-z][\w-]*))?")]
    private static partial Regex Script { get; }

    [GeneratedRegex(@"^\s*(?<label>[a-z][a-z|-]*)\)", RegexOptions.Multiline)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"\b(docs/[\w-]+\.md|[A-Z]+\.md)\b")]
    private static partial Regex PageInCode { get; }

    [GeneratedRegex(@"^`(?<file>src/[^`]+)`\n\n```csharp\n(?<code>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex StyleExample { get; }
}
