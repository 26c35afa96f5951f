using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;

namespace Discretion.IntegrationTests.Docket.Shape;

/// <summary>The docket of 2011 under the review of November 2011: there is something to review.</summary>
public sealed class ReviewOf2011Tests(ReviewOf2011Tests.Screened screened) : IClassFixture<ReviewOf2011Tests.Screened>
{
    private readonly ScreeningResult _result = screened.Result;

    [Fact]
    public void No_case_of_the_docket_has_ended()
    {
        Snapshot cases = screened.Cases;

        Assert.Equal(0, Screener.Evaluate(Condition("case_completed"), cases).Count().Yes);
        Assert.Equal(0, Screener.Evaluate(Condition("administratively_closed"), cases).Count().Yes);
        Assert.InRange(
            Screener.Evaluate(Condition("NOT case_completed"), cases).Count().Yes,
            cases.Cases * 98 / 100,
            cases.Cases);
    }

    [Theory]
    [InlineData("master-docket")]
    [InlineData("merits-within-seven-months")]
    [InlineData(PolicyVersion.OutsideEveryQueue)]
    public void A_queue_has_at_least_one_case_in_ten_and_leaves_one_in_five(string queue)
    {
        int yes = _result.Queues[queue].Count().Yes;

        Assert.InRange(yes, _result.Snapshot.Cases / 10, _result.Snapshot.Cases * 4 / 5);
    }

    [Fact]
    public void A_case_may_be_in_one_queue_alone() =>
        Assert.DoesNotContain(
            _result.Queues["merits-within-seven-months"].Rows(Truth.Yes),
            row => _result.Queues["master-docket"][row] == Truth.Yes);

    [Fact]
    public void The_record_speaks_for_some_against_some_and_both_ways_of_a_few()
    {
        Assert.All(
            (string[])["a1-terrorism-or-national-security", "a7-earlier-removal", "b4-elderly"],
            factor => Assert.InRange(_result.Factors[factor].Count().Yes, 20, _result.Snapshot.Cases / 20));
        Assert.InRange(_result.Conflicts.Count().Yes, 1, _result.Snapshot.Cases / 100);
    }

    private static Condition Condition(string text) =>
        ConditionParser.Parse(text, CourtFiles.Vocabulary, "test").Condition!;

    /// <summary>The docket, at a fifth of its size.</summary>
    public sealed class Screened : IAsyncLifetime
    {
        private readonly ScratchFolder _scratch = new();

        public ScreeningResult Result { get; private set; } = null!;

        public Snapshot Cases { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            NationalDocket docket = NationalDocket.Year2011;
            string folder = Path.Combine(_scratch.Path, "dump");
            DumpGenerator.Write(
                new(docket.Cases / 5, Seed: 20111117, folder) { DefectFactor = 0 },
                null,
                TestContext.Current.CancellationToken);
            DocketRelease release = await CourtFiles.ImportAsync(folder, docket.Day, _scratch.Path);
            PolicyVersion policy =
                PolicyFiles.Read(CourtFiles.Shipped("policies/ice-2011-review"), CourtFiles.Vocabulary);
            Cases = SnapshotReader.Read(
                release.CasesPath,
                [.. Screener.FactsOf(policy)
                    .Concat(Condition("case_completed AND administratively_closed").Facts())
                    .DistinctBy(fact => fact.Id)],
                TestContext.Current.CancellationToken);
            Result = Screener.Screen(policy, Cases);
        }

        public ValueTask DisposeAsync()
        {
            _scratch.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
