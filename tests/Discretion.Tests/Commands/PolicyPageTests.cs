using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Commands;

/// <summary>Every policy as a page, in both languages: sound HTML that loads nothing and leaves nothing out.</summary>
public sealed class PolicyPageTests(SmallDocket docket)
{
    private static readonly string[] Languages = ["en", "es"];

    /// <summary>Every policy in every language.</summary>
    public static TheoryData<string, string> Pages() =>
        [.. Repository.Policies.SelectMany(_ => Languages, (policy, language) => (policy.Id, language))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_sound_and_loads_nothing(string id, string language)
    {
        string page = await PageAsync(id, language);

        // Strict: any error that a browser would have to guess about stops the test.
        IDocument document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);

        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.Empty(document.QuerySelectorAll("script, link, img, iframe, object, embed, form, [src], [style]"));
        Assert.All(document.All, element => Assert.DoesNotContain(
            element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        string[] ids = [.. document.All.Select(element => element.Id).OfType<string>()];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            document.QuerySelectorAll("a"),
            link => Assert.True(link.GetAttribute("href") is { } target && (target.StartsWith('#')
                ? ids.Contains(target[1..]) : link.TextContent == target)));
        Assert.All(
            document.QuerySelectorAll("[aria-labelledby]"),
            element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_headings_come_in_order_and_its_tables_name_their_rows_and_columns(string id, string language)
    {
        IDocument document = await DocumentAsync(id, language);

        int[] levels =
            [.. document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName[1] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(document.QuerySelectorAll("table"), table =>
        {
            Assert.NotNull(table.QuerySelector("caption"));
            Assert.All(table.QuerySelectorAll("thead th"), cell => Assert.Equal("col", cell.GetAttribute("scope")));
            Assert.All(
                table.QuerySelectorAll("tbody tr"),
                row => Assert.Equal("row", row.FirstElementChild!.GetAttribute("scope")));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_of_the_policy_is_left_out(string id, string language)
    {
        PolicyVersion policy = Repository.Policies.Single(one => one.Id == id);
        IDocument document = await DocumentAsync(id, language);
        string text = Plain(document.Body!.TextContent);

        IEnumerable<Bilingual> said =
        [
            policy.Title, policy.Summary, .. policy.Memos.Select(memo => memo.Title),
            .. policy.Considerations.SelectMany(one => (Bilingual[])[one.Name, one.Text]),
            .. policy.Factors.SelectMany(factor => (Bilingual?[])[factor.Text, factor.Question, factor.Number])
                .OfType<Bilingual>(),
            .. policy.Queues.SelectMany(queue => (Bilingual?[])[queue.Name, queue.Text, queue.Needs])
                .OfType<Bilingual>(),
            .. policy.Considerations.Select(one => one.NoFactor).OfType<Bilingual>(),
            .. policy.Sections.Select(section => section.Name), .. policy.Events.Select(one => one.Text),
            .. policy.Lists.SelectMany(list => (Bilingual?[])[list.Name, list.Exception?.Text]).OfType<Bilingual>(),
            .. policy.Presumptions.Select(one => one.Text),
            .. policy.Routes.SelectMany(route => (Bilingual[])[route.Name, route.Text]),
            .. Guardrails.BrokenBy(policy).Select(breach => breach.Why),
            .. policy.CareGroups.Select(group => group.Name),
            .. policy.Forms.SelectMany(form => (Bilingual[])[form.Name, form.Text]),
            .. policy.Roles.SelectMany(role => (Bilingual[])[role.Name, role.May]),
            .. policy.Reasoning.Select(rule => rule.Text),
        ];

        Assert.All(said, one => Assert.Contains(Plain(one.In(language)), text, StringComparison.Ordinal));
        Assert.All(Conditions(policy), one => Assert.All(
            ConditionWords.Of(one.Condition.Tree).Lines().Select(line => line.Text.In(language))
                .Append(one.Condition.Text),
            line => Assert.Contains(
                Plain(line), Plain(document.GetElementById(one.Part)!.TextContent), StringComparison.Ordinal)));
        Assert.All(
            Conditions(policy),
            one => Assert.Equal(
                one.Tests, document.GetElementById(one.Part)!.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task What_was_not_checked_against_the_paper_says_so_beside_its_source()
    {
        PolicyVersion policy = Repository.Policies.Single(one => one.Id == "ice-2011");
        IDocument document = await DocumentAsync(policy.Id, "en");

        Assert.All(
            policy.Considerations,
            one => Assert.Equal(
                !one.Citation.Verified,
                document.QuerySelector($"#paragraph-{one.Id} > .source .mark") is not null));
        Assert.Contains(policy.Considerations, one => !one.Citation.Verified);
    }

    [Fact]
    public async Task Without_a_file_the_page_is_the_answer()
    {
        string file = docket.Scratch("ice-2011.html");
        string said = await docket.OutputOfAsync("policy", "show", "ice-2011", "--html", file);

        string page = await docket.OutputOfAsync("policy", "show", "ice-2011", "--html");

        Assert.Contains(Path.GetFileName(file), said.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), page);
    }

    private static IEnumerable<(string Part, WrittenCondition Condition, int Tests)> Conditions(PolicyVersion policy) =>
    [
        .. policy.Factors.Where(factor => factor.Condition is not null)
            .Select(factor => ($"factor-{factor.Id}", factor.Condition!, factor.Tests.Count)),
        .. policy.Queues.Where(queue => queue.Condition is not null)
            .Select(queue => ($"queue-{queue.Id}", queue.Condition!, queue.Tests.Count)),
    ];

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null,
        StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> DocumentAsync(string id, string language) =>
        new HtmlParser().ParseDocument(await PageAsync(id, language));

    private Task<string> PageAsync(string id, string language) =>
        docket.OutputOfAsync("policy", "show", id, "--html", "--lang", language);
}
