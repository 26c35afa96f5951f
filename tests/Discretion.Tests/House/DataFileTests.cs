using System.Collections;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Policy;

namespace Discretion.Tests.House;

/// <summary>The vocabulary, the policies and the court's format, as they lie in the repository.</summary>
public sealed class DataFileTests
{
    // Names of places, languages and peoples are often the same in both languages.
    private static readonly HashSet<string> ListsOfNames = ["courts", "languages", "nationalities"];
    private const int LongEnoughToDiffer = 12;

    [Fact]
    public void Every_text_that_people_read_is_there_in_both_languages() =>
        Repository.AssertNone(
            Texts().Where(one => Lacks(one.Text.En) || Lacks(one.Text.Es)).Select(one => $"{one.Where}: {one.Text}"),
            "Write both languages, without blanks at the ends.");

    [Fact]
    public void Spanish_is_not_the_English_text_again() =>
        Repository.AssertNone(
            Texts().Where(one => one.Text.En.Length > LongEnoughToDiffer && one.Text.En == one.Text.Es && !one.IsName)
                .Select(one => $"{one.Where}: {one.Text.En}"),
            "Write the Spanish text.");

    [Fact]
    public void The_texts_that_are_looked_at_are_all_there() => Assert.True(Texts().Count() > 1_500);

    [Fact]
    public void The_courts_facts_of_the_vocabulary_are_those_that_are_derived_in_the_same_order()
    {
        IEnumerable<string> told = Repository.Vocabulary.Facts
            .Where(fact => fact.Sources.Contains(FactSource.CourtFile)).Select(fact => fact.Id);

        Assert.Equal(Enum.GetValues<CourtFact>().Select(fact => fact.Id()), told);
    }

    [Fact]
    public void The_first_file_of_facts_holds_what_the_court_tells_and_the_others_what_only_people_can() =>
        Assert.Equal(
            Enum.GetValues<CourtFact>().Select(fact => fact.Id()),
            Repository.Lines("facts/court.yaml")
                .Where(line => line.StartsWith("  - id: ", StringComparison.Ordinal)).Select(line => line[8..]));

    [Fact]
    public void Every_fact_of_the_court_has_its_rule_on_the_page_of_rules()
    {
        string[] ruled = [.. Repository.Lines("docs/court-facts.md")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries))];

        Repository.AssertNone(
            Enum.GetValues<CourtFact>().Select(fact => fact.Id()).Where(id => !ruled.Contains(id)),
            "Write the rule of each into docs/court-facts.md.");
    }

    [Fact]
    public void Every_policy_loads_without_a_problem()
    {
        List<Problem> problems = [];
        IReadOnlyList<string> ids = PolicyFiles.List(Path.Combine(Repository.Root, "policies"));
        foreach (string id in ids)
        {
            PolicyFiles.Read(Path.Combine(Repository.Root, "policies", id), Repository.Vocabulary, problems);
        }

        Assert.Equal(
            [
                "county-da-resentencing",
                "dhs-2014-priorities",
                "dhs-2017-enforcement",
                "dhs-2021-interim",
                "dhs-2021-priorities",
                "dhs-2025-enforcement",
                "eoir-2012-closure",
                "eoir-2018-castro-tum",
                "eoir-2021-cruz-valdez",
                "eoir-2021-priorities",
                "eoir-2023-priorities",
                "eoir-2024-closure-rule",
                "ice-2011",
                "ice-2011-review",
                "ice-2011-victims",
                "opla-2015-guidance",
                "opla-2021-dismissal",
                "opla-2022-discretion",
                "uscis-2011-notices",
                "uscis-2025-notices",
            ],
            ids);
        Repository.AssertNone(problems.Select(problem => problem.ToString()), "Mend the policies.");
    }

    [Fact]
    public void Published_results_are_of_a_policy_that_there_is_and_of_courts_that_have_a_name()
    {
        string folder = Path.Combine(Repository.Root, "results");
        PublishedResults[] results = [.. ResultsFiles.List(folder).Select(id => ResultsFiles.Read(folder, id))];

        Assert.NotEmpty(results);
        Assert.All(results, one => Assert.Contains(Repository.Policies, policy => policy.Id == one.Policy));
        Assert.All(results, one => Assert.NotEmpty(one.Differences));
        Assert.All(
            results.SelectMany(one => one.Figures).Select(figure => figure.Court).OfType<string>(),
            court => Assert.NotNull(Repository.Eoir.List("courts").Find(court)));
    }

    [Fact]
    public void Every_policy_is_published_so_that_its_text_cannot_change_unseen()
    {
        List<Problem> problems = [];
        PublishedPolicies published = PublishedPolicies.Read(Path.Combine(Repository.Root, "policies"), problems);

        Assert.Empty(problems);
        Repository.AssertNone(
            Repository.Policies.Where(policy => published.HashOf(policy.Id, policy.Version) != policy.Hash)
                .Select(policy => policy.Id),
            "Publish each: discretion policy publish policies/ID. A published one takes 'policy revise' first.");
    }

    [Fact]
    public void Every_condition_has_a_test_of_each_finding()
    {
        IEnumerable<(string Id, WrittenCondition? Condition, IReadOnlyList<ConditionTest> Tests)> all =
            Repository.Policies
            .SelectMany(policy => policy.Factors.Select(factor => (factor.Id, factor.Condition, factor.Tests))
                .Concat(policy.Queues.Select(queue => (queue.Id, queue.Condition, queue.Tests))));

        Assert.All(
            all.Where(one => one.Condition is not null),
            one => Assert.Equal(
                Enum.GetValues<Truth>().ToHashSet(), one.Tests.Select(test => test.Expected).ToHashSet()));
    }

    [Theory]
    [InlineData("minor", "age_years < 18")]
    [InlineData("elderly", "age_years > 65")]
    [InlineData("present-since-childhood", "age_at_entry_years < 16")]
    [InlineData("long-presence", "years_present >= 10")]
    [InlineData("long-time-permanent-resident", "lawful_permanent_resident AND years_as_permanent_resident >= 10")]
    [InlineData("criminal-ground-charged", "criminal_ground_charged")]
    [InlineData("security-ground-charged", "security_ground_charged")]
    [InlineData("in-proceedings-with-family", "in_family_group")]
    [InlineData("relief-application-pending", "relief_pending")]
    [InlineData("detained", "custody = 'detained'")]
    public void The_factors_that_others_build_on_keep_their_names_and_conditions(string id, string condition)
    {
        Factor factor =
            Repository.Policies.Single(policy => policy.Id == "ice-2011").Factors.Single(one => one.Id == id);

        Assert.Equal(condition, ConditionText.Write(factor.Condition!.Tree));
    }

    [Fact]
    public void What_could_incriminate_is_marked_so_wherever_it_is_a_fact() =>
        Repository.AssertNone(
            Repository.Vocabulary.Facts.Where(fact => !fact.Adverse && Incriminating.Any(word =>
                    ('_' + fact.Id + '_').Contains('_' + word + '_', StringComparison.Ordinal)))
                .Select(fact => fact.Id),
            "Write adverse: true; such a fact reaches no public page.");

    private static readonly string[] Incriminating =
    [
        "entry", "entered", "arrested", "warrant", "convicted", "conviction", "gang", "fraud", "removal_order",
        "removed", "reentered", "charged", "terrorist", "violator", "felony", "misdemeanor", "absentia", "final_order",
    ];

    [Fact]
    public void Charges_never_answer_the_question_of_a_criminal_history()
    {
        Factor factor = Repository.Policies.Single(policy => policy.Id == "ice-2011").Factors
            .Single(one => one.Id == "criminal-history");

        Assert.Null(factor.Condition);
        Assert.NotNull(factor.Question);
    }

    [Fact]
    public void No_condition_looks_at_what_is_forbidden() =>
        Repository.AssertNone(
            from policy in Repository.Policies
            from condition in policy.Factors.Select(factor => (factor.Id, factor.Condition))
                .Concat(policy.Queues.Select(queue => (queue.Id, queue.Condition)))
            where condition.Condition is not null
            from fact in condition.Condition.Tree.Facts()
            where Repository.Vocabulary.WhyForbidden(fact) is not null
            select $"{policy.Id}/{condition.Id} uses {fact.Id}.",
            "These facts are for names and for finding unfair patterns.");

    [Fact]
    public void A_number_that_is_not_the_memos_says_whose_it_is()
    {
        PolicyVersion policy = Repository.Policies.Single(one => one.Id == "ice-2011");

        Assert.All(
            policy.Factors.Where(factor => factor.Condition is { } written && written.Tree.Leaves()
                .Any(leaf => leaf is Condition.Compare { Value: Literal.Number } or Condition.Between)),
            factor => Assert.NotNull(factor.Number));
    }

    [Fact]
    public void What_a_column_is_said_to_reveal_is_a_protected_fact() =>
        Repository.AssertNone(
            from table in Repository.Eoir.Tables
            from id in table.Columns.Concat(table.Former).SelectMany(column => column.Reveals).Concat(table.Reveals)
            where Repository.Vocabulary.Find(id) is not { MayBeListed: false }
            select $"{table.File}: {id}",
            "Name a protected fact of facts/ under reveals in formats/eoir/tables.yaml.");

    [Fact]
    public void Columns_with_the_same_codes_reveal_the_same() =>
        Assert.All(
            Repository.Eoir.Tables.SelectMany(table => table.Columns).Where(column => column.Codes is not null)
                .GroupBy(column => column.Codes!.Id),
            list => Assert.Single(list.Select(column => string.Join(' ', column.Reveals)).Distinct()));

    private static bool Lacks(string text) => string.IsNullOrWhiteSpace(text) || text.Trim() != text;

    private static IEnumerable<(string Where, Bilingual Text, bool IsName)> Texts()
    {
        foreach (FactDefinition fact in Repository.Vocabulary.Facts)
        {
            foreach (Bilingual text in In(fact))
            {
                yield return ($"facts: {fact.Id}", text, false);
            }
        }

        foreach (PolicyVersion policy in Repository.Policies)
        {
            foreach (Bilingual text in In(policy))
            {
                yield return ($"policies/{policy.Id}", text, false);
            }
        }

        string results = Path.Combine(Repository.Root, "results");
        foreach (string policy in ResultsFiles.List(results))
        {
            foreach (Bilingual text in In(ResultsFiles.Read(results, policy)))
            {
                yield return ($"results/{policy}.yaml", text, false);
            }
        }

        foreach (TableFormat table in Repository.Eoir.Tables)
        {
            yield return ($"formats/eoir: {table.File}", table.Name, false);
        }

        IEnumerable<CodeList> lists = Repository.Files
            .Where(file => file.StartsWith("formats/eoir/codes/", StringComparison.Ordinal))
            .Select(file => Repository.Eoir.List(Path.GetFileNameWithoutExtension(file)));
        foreach (CodeList list in lists)
        {
            yield return ($"formats/eoir/codes/{list.Id}", list.Name, false);
            foreach (SourceCode code in list.Codes)
            {
                yield return ($"formats/eoir/codes/{list.Id}: {code.Code}", code.Name, ListsOfNames.Contains(list.Id));
            }
        }
    }

    // Every text in a record and in what it holds; conditions hold facts, which are looked at by themselves.
    private static IEnumerable<Bilingual> In(object? value) => value switch
    {
        Bilingual text => [text],
        null or string or Condition => [],
        IEnumerable many => many.Cast<object?>().SelectMany(In),
        _ when value.GetType().Namespace?.StartsWith("Discretion", StringComparison.Ordinal) == true
            && !value.GetType().IsEnum =>
            value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => In(property.GetValue(value))),
        _ => [],
    };
}
