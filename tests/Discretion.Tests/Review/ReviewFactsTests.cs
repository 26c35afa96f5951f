using Discretion.Core.Facts;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.Tests.House;

namespace Discretion.Tests.Review;

/// <summary>What people answered, laid over what the docket tells.</summary>
public sealed class ReviewFactsTests
{
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    [Fact]
    public void An_answer_goes_before_the_docket()
    {
        ReviewFacts facts = Laid(
            new() { ["custody"] = new FactValue.Text("detained") }, Answer(1, "custody", "released"));

        Assert.Equal(new FactValue.Text("released"), facts.Values["custody"]);
        Assert.Equal(1, facts.AnswerOf("custody")?.Id);
    }

    [Fact]
    public void The_last_answer_that_stands_goes_before_the_others()
    {
        ReviewFacts facts = Laid([], Answer(1, "custody", "released"), Answer(2, "custody", "detained"),
            Answer(3, "custody", "never_detained") with { Withdrawn = true });

        Assert.Equal(new FactValue.Text("detained"), facts.Values["custody"]);
    }

    [Fact]
    public void What_follows_from_an_answer_goes_before_the_docket_too()
    {
        ReviewFacts facts = Laid(
            new() { ["age_years"] = new FactValue.Number(30, 31) }, Answer(1, "born_on", "1945-11-18"));

        Assert.Equal(new FactValue.Number(65), facts.Values["age_years"]);
        Assert.Equal("1945-11-18", Assert.Single(facts.CellsOf("age_years", _ => [])).Raw);
    }

    [Fact]
    public void An_erased_answer_tells_nothing()
    {
        ReviewFacts facts = Laid(new() { ["custody"] = new FactValue.Text("detained") },
            Answer(1, "custody", "released") with { Value = new(null) });

        Assert.Equal(new FactValue.Text("detained"), facts.Values["custody"]);
    }

    [Fact]
    public void That_nobody_knows_does_not_undo_what_the_docket_tells()
    {
        ReviewFacts facts = Laid(new() { ["custody"] = new FactValue.Text("detained") },
            Answer(1, "custody", "unknown (asked, not known)"));

        Assert.Equal(new FactValue.Text("detained"), facts.Values["custody"]);
    }

    [Theory]
    [InlineData("victim_protection_filing", Protection.Section1367)]
    [InlineData("victim_of_trafficking", Protection.Section1367)]
    [InlineData("asylum_pending", Protection.Asylum)]
    [InlineData("juvenile", Protection.Juvenile)]
    public void Facts_of_victims_asylum_and_juveniles_call_for_protection(string fact, Protection protection)
    {
        Assert.True(Repository.Vocabulary.Find(fact) is { Sensitivity: Sensitivity.Protected });
        Assert.Equal([protection],
            ProtectedFacts.Of(new Dictionary<string, FactValue> { [fact] = new FactValue.YesNo(true) }));
        Assert.Empty(ProtectedFacts.Of(new Dictionary<string, FactValue> { [fact] = new FactValue.YesNo(false) }));
        Assert.Empty(ProtectedFacts.Of(new Dictionary<string, FactValue>
        {
            [fact] = new FactValue.Unknown(UnknownReason.Blank),
        }));
    }

    private static ReviewFacts Laid(Dictionary<string, FactValue> docket, params StandingAnswer[] answers) =>
        new(docket, answers, Repository.Vocabulary, AsOf);

    private static StandingAnswer Answer(int id, string fact, string value) => new(
        id, fact, new(value), SourceClass.Respondent, null, "rosa", DateTimeOffset.UnixEpoch, Cleared: false, [],
        Withdrawn: false);
}
