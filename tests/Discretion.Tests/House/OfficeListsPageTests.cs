using System.Text.RegularExpressions;

namespace Discretion.Tests.House;

/// <summary>Holds docs/office-lists.md to the problems that a spreadsheet can have, both ways.</summary>
public sealed partial class OfficeListsPageTests
{
    private const string Sheets = "src/Discretion.Engine/Docket/Sheets/";

    [Fact]
    public void Every_problem_is_on_the_page_and_the_page_has_no_other()
    {
        string[] codes = [.. ((string[])["CellIssues.cs", "SheetIssues.cs"])
            .SelectMany(file => Code.Matches(Repository.Read(Sheets + file)))
            .Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] documented = [.. Repository.Lines("docs/office-lists.md")
            .SkipWhile(line => line != "## What is refused")
            .TakeWhile(line => line != "## Where it is kept")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Named.Matches(line.Split('|')[1]))
            .Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(codes);
        Assert.Equal(codes, documented);
    }

    [GeneratedRegex(@"new\(\s*""(?<code>[a-z-]+)"",")]
    private static partial Regex Code { get; }

    [GeneratedRegex("`(?<code>[a-z-]+)`")]
    private static partial Regex Named { get; }
}
