using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Tests.House;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Every path of the library is walked to each of its ends, for every kind of case, by the same code.
/// </summary>
public sealed class LibraryPathsTests
{
    [Theory]
    [MemberData(nameof(EachPolicy))]
    public void Every_outcome_is_open_to_every_case_by_the_same_steps_and_ends_as_the_policy_says(string id)
    {
        PolicyVersion policy = Repository.Policies.Single(one => one.Id == id);
        HashSet<int> stepsToDecision = [];

        foreach (PathOutcome outcome in policy.Path!.Outcomes)
        {
            foreach ((bool? detained, Protection? protection) in Cases())
            {
                ReviewRun run = new(policy, KindOf(policy));
                run.Do(Machine, run.Identify(protection is { } one ? [one] : []) with
                {
                    Queue = null, Detained = detained,
                });
                ToDecision(run, outcome);
                stepsToDecision.Add(run.State.Version);
                ToEnd(run);

                ReviewEvent.Decided decided = Assert.Single(run.State.Decisions);
                Assert.Equal((outcome.Id, outcome.Form), (decided.Decision.Outcome, decided.Decision.Form));
                Assert.Equal(outcome.Ends, run.State.End);
            }
        }

        Assert.Single(stepsToDecision);
    }

    public static TheoryData<string> EachPolicy() =>
        [.. Repository.Policies.Where(policy => policy.Path is not null).Select(policy => policy.Id)];

    private static IEnumerable<(bool? Detained, Protection? Protection)> Cases() =>
        from detained in (bool?[])[true, false, null]
        from protection in (Protection?[])[null, .. Enum.GetValues<Protection>().Select(one => (Protection?)one)]
        select (detained, protection);

    private static OfficeKind KindOf(PolicyVersion policy) =>
        policy.Path!.Outcomes.Any(outcome => outcome.Ends == ReviewEnd.Advised) ? OfficeKind.LegalAid
        : policy.Path.Outcomes.Any(outcome => outcome.Ends == ReviewEnd.Resentenced) ? OfficeKind.Prosecutor
        : OfficeKind.Agency;

    private static void ToDecision(ReviewRun run, PathOutcome outcome)
    {
        if (run.Kind == OfficeKind.LegalAid)
        {
            run.Do(Anybody("first"), new ReviewCommand.RecordConflictCheck(Conflict: false, null));
        }

        while (run.State.Decision is null)
        {
            PathStage stage = run.Policy.Path!.StageOf(run.State)!;
            if (stage.Kind == StageKind.Decide)
            {
                run.Do(Anybody("second"), new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings),
                    run.Kind == OfficeKind.LegalAid
                        ? new ReviewCommand.SignAdvice(outcome.Id, Why)
                        : new ReviewCommand.Decide(outcome.Id, Why));
            }
            else
            {
                run.Do(Anybody("first"), [.. StepsOf(stage, outcome)]);
            }
        }
    }

    private static void ToEnd(ReviewRun run)
    {
        while (run.Policy.Path!.StageOf(run.State) is { } stage)
        {
            DateOnly answerBy = run.Today.AddDays(stage.DaysMax ?? 1);
            run.Do(Anybody("first"), stage.Kind == StageKind.Offer
                ?
                [
                    new ReviewCommand.MakeOffer(answerBy),
                    new ReviewCommand.RecordOfferAnswer(OfferAnswer.Accepted, null),
                ]
                : [.. StepsOf(stage, outcome: null)]);
        }
    }

    private static IEnumerable<ReviewCommand> StepsOf(PathStage stage, PathOutcome? outcome) => stage.Kind switch
    {
        StageKind.Identify => [new ReviewCommand.Assign("first")],
        StageKind.Gather => [new ReviewCommand.FinishGathering()],
        StageKind.View =>
        [
            new ReviewCommand.Open(Part.Case), new ReviewCommand.RecordView(ViewLean.Unsure, Text("I see both sides.")),
        ],
        StageKind.Recommend =>
        [
            new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings),
            new ReviewCommand.Recommend(outcome!.Id, Why),
        ],
        StageKind.Check => stage.Checks.Select(check => ReviewStages.Clear(check.Id)),
        StageKind.Notify => [new ReviewCommand.RecordNotice(new(2011, 12, 5), null)],
        StageKind.File => [new ReviewCommand.RecordFiling("motion", new(2011, 12, 5))],
        StageKind.Ruling => [new ReviewCommand.RecordRuling(Ruling.Granted, new(2011, 12, 5), null)],
        StageKind.CarryOut => [new ReviewCommand.CarryOut(new(2011, 12, 5), null)],
        StageKind.Decide or StageKind.Offer => throw new ArgumentException($"{stage.Kind} is walked by its own steps."),
    };

    private static Reasons Why { get; } =
        new([], NoneFor: true, NoneAgainst: true, Text("Nothing on either side that the record tells."));

    private static Actor.Person Anybody(string id) => Cleared(Person(id, Enum.GetValues<DeskRole>()));
}
