using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

public sealed class ChangeFileTests : IDisposable
{
    private static readonly PolicyVersion Review = Repository.Policies.First(policy => policy.Id == "ice-2011-review");

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_condition_a_number_a_list_and_what_is_new_or_gone_change_a_copy()
    {
        string[] factors = [.. Review.Factors.Select(factor => factor.Id)];

        PolicyVersion changed = Read(
            """
            title: {en: "All kinds", es: "De todo"}
            change:
              - factor: b2-child-in-school
                condition: age_years < 21 AND in_school
              - factor: b4-elderly
                number: {65: 60}
              - queue: merits-within-seven-months
                number: {2012-06-17: 2012-08-17}
              - remove: a7-earlier-removal
              - remove: master-docket
              - list: a
                factors: [a1-terrorism-or-national-security]
              - add_factor:
                  id: b9-caregiver
                  consideration: b8
                  text: {en: "Cares for a child.", es: "Cuida a un menor."}
                  weight: for
                  condition: age_years > 18
                  lists: [b]
              - add_queue:
                  id: elderly
                  name: {en: "Elderly", es: "Mayores"}
                  text: {en: "People over 60.", es: "Mayores de 60 años."}
                  condition: age_years > 60
            """).Policy;

        Assert.Equal("age_years < 21 AND in_school", Factor(changed, "b2-child-in-school"));
        Assert.Equal("age_years > 60 AND years_present > 10", Factor(changed, "b4-elderly"));
        Assert.EndsWith("DATE '2012-08-17'", Queue(changed, "merits-within-seven-months"), StringComparison.Ordinal);
        Assert.Equal(
            ["charging-document-not-filed", "merits-within-seven-months", "elderly"],
            changed.Queues.Select(queue => queue.Id));
        Assert.Equal(
            [.. factors.Where(id => id != "a7-earlier-removal"), "b9-caregiver"],
            changed.Factors.Select(factor => factor.Id));
        Assert.Equal(["a1-terrorism-or-national-security"], changed.Lists[0].Factors);
        Assert.Equal("b9-caregiver", changed.Lists[1].Factors[^1]);
        Assert.Equal(factors, Review.Factors.Select(factor => factor.Id));
        Assert.Equal("age_years > 65 AND years_present > 10", Factor(Review, "b4-elderly"));
    }

    [Theory]
    [InlineData("- factor: b4-elderli\n    condition: juvenile", "3:13", "Did you mean b4-elderly?")]
    [InlineData("- factor: b4-elderly\n    condition: age_years >", "4:27", "Here a constant is needed")]
    [InlineData("- factor: b4-elderly\n    condition: age_yeers > 3", "4:16", "age_years")]
    [InlineData("- factor: b4-elderly\n    condition: nationality = 'MX'", "4:16",
        "No condition may look at nationality")]
    [InlineData("- factor: b4-elderly\n    number: {65: \"65 OR nationality = 'MX'\"}", "4:13",
        "No condition may look at nationality")]
    [InlineData("- factor: b4-elderly\n    number: {66: 60}", "4:18", "66 stands 0 times in the condition")]
    [InlineData("- factor: b4-elderly\n    number: {65: 1e3}", "4:13", "The condition would be")]
    [InlineData("- factor: b4-elderly\n    number: {65: 60}\n    condition: juvenile", "4:13", "not both")]
    [InlineData("- factor: a9-otherwise-egregious-record\n    number: {65: 60}", "4:13", "It has no condition")]
    [InlineData("- factor: b4-elderly\n    queue: master-docket", "3:5", "A change is one of")]
    [InlineData("- list: b\n    factors: [b4-elderly, b0]", "4:14", "There is no factor b0")]
    [InlineData("- remove: everything", "3:13", "has no factor, queue or list everything")]
    [InlineData("- remove: b\n  - remove: b", "4:13", "has no factor, queue or list b.")]
    [InlineData("- factor: b4-elderly\n    condition: juvenile\n  - factor: b4-elderly\n    condition: juvenile",
        "5:13", "b4-elderly is changed twice")]
    [InlineData("- add_queue: {id: b, name: {en: a, es: a}, text: {en: a, es: a}, condition: juvenile}", "3:21",
        "The policy has b already")]
    [InlineData("- factor: b4-elderly\n    condition: juvenile\n    weight: for", "5:13",
        "There is no key weight here")]
    public void What_is_wrong_is_said_with_its_place(string change, string place, string message)
    {
        DataFileException wrong = Assert.Throws<DataFileException>(() => Read(
            "title: {en: \"A\", es: \"A\"}\nchange:\n  " + change));

        Problem problem = Assert.Single(wrong.Problems);
        Assert.Equal(place, $"{problem.Line}:{problem.Column}");
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        DataFileException wrong = Assert.Throws<DataFileException>(() => Read(
            """
            title: {en: "A"}
            change:
              - factor: nobody
                condition: age_years >
              - remove: nothing
            extra: 1
            """));

        Assert.Equal([1, 3, 4, 5, 6], wrong.Problems.Select(problem => problem.Line));
    }

    private static string Factor(PolicyVersion policy, string id) =>
        ConditionText.Write(policy.Factors.First(factor => factor.Id == id).Condition!.Tree);

    private static string Queue(PolicyVersion policy, string id) =>
        ConditionText.Write(policy.Queues.First(queue => queue.Id == id).Condition!.Tree);

    private PolicyChange Read(string text)
    {
        File.WriteAllText(_file, text);
        return ChangeFile.Read(_file, Review, Repository.Vocabulary);
    }
}
