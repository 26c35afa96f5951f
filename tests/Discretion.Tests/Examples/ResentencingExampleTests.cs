using System.CommandLine.Parsing;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Screening;
using Discretion.Tests.Commands;
using Discretion.Tests.Docket.Sheets;
using Discretion.Tests.House;

namespace Discretion.Tests.Examples;

/// <summary>
/// The policy that is not about immigration: a county's list and its policy, and no code of their own.
/// </summary>
public sealed partial class ResentencingExampleTests : IDisposable
{
    private const string Id = "county-da-resentencing";
    private const string Folder = "examples/" + Id + "/";

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;

    private string Home => Path.Combine(_folder, "home");

    private static PolicyVersion Policy => Repository.Policies.Single(policy => policy.Id == Id);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Three_commands_of_the_readme_lead_from_the_list_to_an_explanation()
    {
        (string[][] commands, string[] printed) = Readme();

        string answers = await RunAsync(commands);

        Assert.Equal(["import-table", "screen", "explain"], commands.Select(words =>
            words.First(word => word is not "docket")));
        Assert.Contains("60 cases of list.csv are in list resentencing, as of 2026-03-02.", answers);
        Assert.Contains("A person resolves it.", answers);
        Repository.AssertNone(
            printed.Where(line => !answers.Contains(line, StringComparison.Ordinal)),
            "The README prints what the commands do not. Run them and copy their lines.");
    }

    [Fact]
    public async Task The_import_names_the_policy_that_asks_what_the_list_tells()
    {
        (string[][] commands, _) = Readme();

        string answer = await RunAsync(commands[..1]);

        Assert.Contains($"screen --docket resentencing --policy {Id}", answer);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Nothing_that_the_office_reads_speaks_of_immigration(string language)
    {
        (string[][] commands, _) = Readme();
        string[][] wanted =
        [
            .. commands,
            ["screen", "--docket", "resentencing", "--policy", Id, "--list", "young-with-long-sentence"],
            ["docket", "show", "resentencing"],
            ["docket", "erase", "resentencing", "--all"],
            ["policy", "show", Id],
        ];

        string answers = await RunAsync([.. wanted.Select(words => (string[])[.. words, "--lang", language])]);

        Assert.Empty(OfImmigration.Matches(answers).Select(match => match.Value).Distinct());
    }

    [Fact]
    public async Task Another_number_is_tried_on_the_list_and_the_policy_stays_as_it_is()
    {
        (string[][] commands, _) = Readme();
        string change = Path.Combine(Repository.Root, Folder, "from-fifty.yaml");
        await RunAsync(commands[..1]);

        string answer = await RunAsync(
            [["simulate", "--docket", "resentencing", "--policy", Id, "--change", change, "--json"]]);

        JsonNode queue = JsonNode.Parse(answer)!["entries"]!.AsArray()
            .Single(entry => (string?)entry!["id"] == "older-and-long-served")!;
        Assert.True(queue["after"]!["yes"]!.GetValue<int>() > queue["before"]!["yes"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_template_asks_what_the_policy_needs_and_nothing_of_immigration()
    {
        string path = Path.Combine(_folder, "list.xlsx");
        await RunAsync([["docket", "template", "--out", path, "--policy", Id]]);
        SheetProblems problems = new("list.xlsx");

        string[] notes = [.. ExcelSheet.Read(
            await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken),
            new SheetMapping { Sheet = "Notes" },
            problems)!.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text))];

        Assert.Contains("next_hearing_on", notes);
        Assert.DoesNotContain(notes, note => OfImmigration.IsMatch(note));
        Assert.Subset(
            notes.ToHashSet(), SheetTemplate.Asked(Screener.FactsOf(Policy)).Select(fact => fact.Id).ToHashSet());
    }

    [Fact]
    public void The_list_is_refused_nowhere_and_leaves_open_what_life_leaves_open()
    {
        ListReading reading = Read();
        Assert.Equal("", reading.Problems());
        OfficeListCases cases = new(reading.List!, Repository.Vocabulary, _ => null);

        FactValue[] values = [.. reading.List!.Cases.SelectMany(one => cases.Find(one.CaseId)!.Facts.Values)];

        Assert.Equal(60, reading.List.Cases.Count);
        Assert.Superset(
            new HashSet<UnknownReason>
            {
                UnknownReason.Blank, UnknownReason.AskedNotKnown, UnknownReason.NotApplicable,
            },
            values.OfType<FactValue.Unknown>().Select(value => value.Reason).ToHashSet());
        Assert.Contains(values, value => value is FactValue.Number(_, null));
        Assert.Contains(values, value => value is FactValue.Number(var low, { } high) && low < high);
        Assert.Contains(
            reading.List.Cases.SelectMany(one => one.Told.Values),
            told => told is { Text: "records differ", Value: FactValue.Unknown(UnknownReason.AskedNotKnown) });
    }

    [Fact]
    public void Without_the_order_of_its_dates_the_list_is_refused()
    {
        ListReading reading = Read(mapping => mapping with { DateOrder = null });

        Assert.NotEmpty(reading.Problems);
        Assert.All(reading.Problems, problem => Assert.Equal("ambiguous-date", problem.Issue.Code));
    }

    [Fact]
    public async Task Every_factor_and_queue_that_facts_can_tell_is_yes_no_and_unknown_of_somebody()
    {
        (string[][] commands, _) = Readme();
        await RunAsync(commands[..1]);
        ScreeningResult result = Screened();

        Repository.AssertNone(
            from row in result.Factors.Concat(result.Queues)
            where Policy.Factors.All(factor => factor.Id != row.Key || factor.Condition is not null)
            let count = row.Value.Count()
            where count.Yes == 0 || count.No == 0 || count.Unknown == 0
            select $"{row.Key}: {count.Yes} yes, {count.No} no, {count.Unknown} unknown",
            "Let the example show each answer.");
    }

    [Fact]
    public void What_tells_of_a_victim_of_health_or_of_trauma_is_counted_and_never_listed()
    {
        Assert.All(
            Policy.Queues.SelectMany(queue => queue.Condition!.Tree.Facts()),
            fact => Assert.True(fact.MayBeListed));
        Assert.All(
            Policy.Factors.Where(factor => factor.Consideration is "victim" or "trauma-and-victimization")
                .SelectMany(factor => factor.Facts),
            fact => Assert.False(Repository.Vocabulary[fact].MayBeListed));
    }

    [Fact]
    public void The_path_stands_in_the_policy_in_its_order()
    {
        ReviewPath path = Policy.Path!;

        Assert.Equal(
            [
                "asked-for", "file-requested", "victim-notified", "defense-consulted", "first-view", "recommended",
                "second-person",
            ],
            path.Stages.Select(stage => stage.Id));
        Assert.Equal(["petition-filed", "heard"], path.Outcome("recommend")!.After.Select(stage => stage.Id));
        Assert.Equal(ReviewEnd.Resentenced, path.Outcome("recommend")!.Ends);
        Assert.Equal(["no-recommendation-now"], path.Outcomes.Where(outcome => outcome.Adverse).Select(one => one.Id));
    }

    private static ListReading Read(Func<SheetMapping, SheetMapping>? change = null)
    {
        DateOnly asOf = new(2026, 3, 2);
        SheetMapping mapping = SheetMapping.Read(
            Path.Combine(Repository.Root, Folder, "mapping.yaml"), Repository.Vocabulary);
        return new ListReader(SmallSheets.Format, new ListOptions
        {
            Name = "resentencing",
            AsOf = asOf,
            GivenBy = "Resentencing unit",
            GivenOn = asOf,
            Mapping = change is null ? mapping : change(mapping),
        }).Read(Path.Combine(Repository.Root, Folder, "list.csv"));
    }

    private static ScreeningResult Screened()
    {
        OfficeListCases cases = new(Read().List!, Repository.Vocabulary, _ => null);
        return Screener.Screen(Policy, cases.Load(Screener.FactsOf(Policy)));
    }

    // Each command must succeed in silence; the answers as one text.
    private async Task<string> RunAsync(string[][] commands)
    {
        List<string> answers = [];
        foreach (string[] words in commands)
        {
            CommandAnswer answer = await SmallDocket.RunInAsync(Home, words);
            Assert.Equal((0, ""), (answer.Code, answer.Error));
            answers.Add(answer.Out);
        }

        return string.Join('\n', answers);
    }

    // The commands of the section without the program's name, and the lines that it says they print.
    private static (string[][] Commands, string[] Printed) Readme()
    {
        string section = Section.Match(Repository.Read("README.md")).Value;
        string[] blocks = [.. Block.Matches(section).Select(match => match.Groups["text"].Value)];
        Assert.Equal(2, blocks.Length);
        return (
            [.. blocks[0].Replace("\\\n", " ", StringComparison.Ordinal).TrimEnd().Split('\n').Select(line =>
                (string[])[.. CommandLineParser.SplitCommandLine(line).Skip(1).Select(FromRoot)])],
            [.. blocks[1].Split('\n').Where(line => line.Trim() is not ("" or "…")).Select(line => line.TrimEnd())]);
    }

    private static string FromRoot(string word) =>
        word.StartsWith(Folder, StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word;

    [GeneratedRegex(@"^## Another prosecutor's policy\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section { get; }

    [GeneratedRegex(@"^```\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"\b(immigra\w*|inmigra\w*|IDNCASE|A-number|removal|expulsi\w*|ICE|EOIR|clients?|clientes?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfImmigration { get; }
}
