using Discretion.Core.Policy;
using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Other paths than that of 2011 are walked by the same code.</summary>
public sealed class OtherPathsTests
{
    [Fact]
    public void A_district_attorneys_review_hears_the_victim_before_the_decision_and_ends_with_a_new_sentence()
    {
        ReviewRun run = new(TestPaths.LikeDistrictAttorneys, OfficeKind.Prosecutor);

        run.Do(Felix, run.Identify())
            .Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana)
            .Do(Ana,
                new ReviewCommand.RecordCheck("conduct", CheckResult.Found, Text("Two reports of 2009")),
                new ReviewCommand.Recommend("petition", Reasons()),
                new ReviewCommand.RecordNotice(new(2011, 12, 5), Text("She does not object.")));
        ReviewStages.DecidedBy(run, Elena, "petition")
            .Do(Ana,
                new ReviewCommand.RecordFiling("petition-for-resentencing", new(2011, 12, 5)),
                new ReviewCommand.RecordRuling(Ruling.Granted, new(2011, 12, 5), null));

        Assert.Equal(ReviewEnd.Resentenced, run.State.End);
        Assert.Equal("resentence", Assert.Single(run.State.Decisions).Decision.Form);
    }

    [Fact]
    public void A_legal_aid_office_advises_its_client_and_decides_nothing()
    {
        ReviewRun run = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);

        run.Do(Ines, run.Identify(), new ReviewCommand.RecordConflictCheck(Conflict: false, null),
            new ReviewCommand.Assign(Kai.Id));
        run.Do(Kai,
            new ReviewCommand.AnswerFact("prior_order", Text("yes"), SourceClass.Relative, null),
            new ReviewCommand.Note(Text("Her sister told it.")));
        run.Do(Ines, new ReviewCommand.Assign(Ana.Id));
        run.Do(Ana,
            new ReviewCommand.FinishGathering(),
            new ReviewCommand.Open(Part.Case),
            new ReviewCommand.Open(Part.Findings),
            new ReviewCommand.Recommend("wait", Reasons(
                new(Side.Against, "earlier-order", [], Text("The old order would come up.")))));
        run.Do(Ines, new ReviewCommand.RecordNotice(new(2011, 12, 5), null),
            new ReviewCommand.Open(Part.Case),
            new ReviewCommand.Open(Part.Findings),
            new ReviewCommand.SignAdvice("ask", Reasons()));

        ReviewEvent.Decided advice = Assert.Single(run.State.Decisions);
        Assert.True(advice.Decision.Advice);
        Assert.Equal(ReviewEnd.Advised, run.State.End);
    }

    [Fact]
    public void One_person_alone_decides_where_the_path_has_no_recommendation()
    {
        ReviewRun run = new(TestPaths.OfOnePerson);

        run.Do(Felix, run.Identify()).Do(Carla, new ReviewCommand.Assign(Carla.Id));
        ReviewStages.Looked(run, Carla)
            .Do(Machine, new ReviewCommand.RecordCheck("names", CheckResult.Found, Text("Another name")))
            .Do(Carla, new ReviewCommand.Decide("yes", Reasons()));

        Assert.Null(run.State.Decision!.Decision.RecommendedBy);
        Assert.Equal("background", run.State.Stage);
    }

    [Theory]
    [MemberData(nameof(EachOutcomeOfEachCase))]
    public void Every_outcome_is_open_to_every_case_by_the_same_steps(
        string policy, string outcome, bool? detained, Protection? protection)
    {
        PolicyVersion under = policy == "like-2011" ? TestPaths.Like2011 : TestPaths.LikeDistrictAttorneys;
        ReviewRun run = new(under);
        ReviewCommand.Identify identify =
            run.Identify(protection is { } one ? [one] : []) with { Detained = detained, NextHearingOn = null };

        run.Do(Machine, identify);
        run.Do(Cleared(Ana), new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Cleared(Ana));
        if (under == TestPaths.LikeDistrictAttorneys)
        {
            run.Do(Machine, ReviewStages.Clear("conduct"));
        }

        run.Do(Cleared(Ana), new ReviewCommand.Recommend(outcome, Reasons()));
        if (under == TestPaths.LikeDistrictAttorneys)
        {
            run.Do(Cleared(Ana), new ReviewCommand.RecordNotice(run.Today, null));
        }

        ReviewStages.DecidedBy(run, Cleared(Elena), outcome);

        Assert.Equal(outcome, Assert.Single(run.State.Decisions).Decision.Outcome);
        Assert.Equal(under == TestPaths.Like2011 ? 10 : 12, run.State.Version);
    }

    public static TheoryData<string, string, bool?, Protection?> EachOutcomeOfEachCase()
    {
        TheoryData<string, string, bool?, Protection?> all = [];
        foreach (PolicyVersion policy in (PolicyVersion[])[TestPaths.Like2011, TestPaths.LikeDistrictAttorneys])
        {
            foreach (PathOutcome outcome in policy.Path!.Outcomes)
            {
                foreach (bool? detained in (bool?[])[true, false, null])
                {
                    foreach (Protection? protection in (Protection?[])
                        [null, Protection.Section1367, Protection.Asylum, Protection.Juvenile])
                    {
                        all.Add(policy.Id, outcome.Id, detained, protection);
                    }
                }
            }
        }

        return all;
    }
}
