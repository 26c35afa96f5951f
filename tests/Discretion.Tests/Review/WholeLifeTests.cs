using Discretion.Core.Review;
using Discretion.Tests.Commands;
using Discretion.Tests.House;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>The whole life of a case, told once from its beginning to its end and beyond.</summary>
public sealed class WholeLifeTests
{
    private static readonly Reasons Why = new(
        [
            new(Side.For, "b3-came-young-higher-education", [], Text("She came at four and is at college.")),
            new(Side.Against, "a7-earlier-removal", ["previously_removed"],
                Text("She was sent back with her mother in 1999.")),
        ],
        NoneFor: false, NoneAgainst: false, Text("What she was made to do as a child weighs little beside the rest."));

    private static readonly ReviewCommand Checked = ReviewStages.Clear("fingerprints-and-records");

    private static readonly ReviewCommand Recommend = new ReviewCommand.Recommend("administrative-closure", Why);

    private static readonly ReviewCommand Decide = new ReviewCommand.Decide("administrative-closure", Why);

    [Fact]
    public void A_case_goes_through_everything_that_can_happen_to_it_and_its_story_can_be_read()
    {
        ReviewRun run = Begin();

        FirstRound(run);
        SecondRound(run);

        Assert.Equal(ReviewEnd.Closed, run.State.End);
        Assert.True(run.State.Recalendared);
        Assert.Equal(
            [(1, Carla.Id, Ana.Id), (2, David.Id, Ben.Id)],
            run.State.Decisions.Select(one => (one.Decision.Round, one.By, one.Decision.RecommendedBy!)));
        Assert.Equal(run.Events.Count, run.State.Version);
        GoldenFile.Matches("review-story.en.txt", Story(run, "en"));
        GoldenFile.Matches("review-story.es.txt", Story(run, "es"));
    }

    [Fact]
    public void A_story_is_the_same_state_when_it_is_folded_again()
    {
        ReviewRun run = Begin();
        FirstRound(run);
        SecondRound(run);

        ReviewState again = ReviewFold.Of(run.Events, run.Policy.Path!);

        Assert.Equivalent(run.State, again, strict: true);
    }

    private static ReviewRun Begin() =>
        new(Repository.Policies.Single(policy => policy.Id == "ice-2011-review"));

    private static void FirstRound(ReviewRun run)
    {
        // The docket watch finds the case, and a reviewer takes it and asks the person's lawyer for a paper.
        run.Do(Machine, run.Identify() with { Queue = "master-docket" });
        run.Do(Ana,
            new ReviewCommand.Assign(Ana.Id),
            new ReviewCommand.Open(Part.Case),
            new ReviewCommand.RequestInformation(Text("The diploma"), ToCounsel: true, new(2011, 12, 19)));
        run.On(2011, 12, 14).Do(Ana,
            new ReviewCommand.RecordInformation(Came: true, Text("A diploma of 2005")),
            new ReviewCommand.AnswerFact(
                "finished_us_high_school", Text("yes"), SourceClass.Representative, Text("Diploma")),
            new ReviewCommand.FinishGathering());

        // She looks without the findings, waits for a paper of the court, and recommends.
        run.Do(Ana,
            new ReviewCommand.RecordView(ViewLean.For, Text("She has been here since she was four.")),
            new ReviewCommand.Open(Part.Findings),
            new ReviewCommand.Hold(Text("The old removal order is being looked for."), new(2011, 12, 21)));
        Assert.Equal("review.on-hold", run.Refused(Ana, Recommend));
        run.On(2011, 12, 21).Do(Ana, Recommend);

        // The second person sends it back for a paper, and decides when it is there.
        run.On(2011, 12, 22).Do(Carla,
            new ReviewCommand.SendBack("gathering", Text("Where is the order of 1999? Attach it.")));
        run.On(2011, 12, 23).Do(Ana,
            new ReviewCommand.AnswerFact(
                "previously_removed", Text("yes"), SourceClass.CourtRecord, Text("Order of 1999")),
            new ReviewCommand.FinishGathering(),
            new ReviewCommand.RecordView(ViewLean.For, Text("The old order changes little.")),
            Recommend);
        run.On(2011, 12, 27).Do(Carla,
            new ReviewCommand.Open(Part.Case),
            new ReviewCommand.Open(Part.Findings),
            Decide);

        // The checks come back clear; the person is offered closure and declines it, so the case goes on in court.
        run.On(2011, 12, 29).Do(Machine, Checked);
        run.Do(Ana,
            new ReviewCommand.RecordNotice(new(2011, 12, 29), Text("No objection")),
            new ReviewCommand.MakeOffer(new(2012, 1, 12)));
        run.On(2012, 1, 9).Do(Ana, new ReviewCommand.RecordOfferAnswer(OfferAnswer.Declined, null));
        Assert.Equal(ReviewEnd.Declined, run.State.End);
    }

    private static void SecondRound(ReviewRun run)
    {
        // Counsel asks for a second look. Other eyes take it from the start.
        run.On(2012, 2, 1).Do(Felix,
            new ReviewCommand.AskSecondLook(SecondLookAsker.Counsel, Text("She has understood the offer now.")));
        Assert.Equal(2, run.State.Round);
        run.Do(Carla, new ReviewCommand.Assign(Ben.Id));
        run.Do(Ben, new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ben).Do(Ben, Recommend);
        run.On(2012, 2, 3).Do(David,
            new ReviewCommand.Open(Part.Case),
            new ReviewCommand.Open(Part.Findings),
            Decide);
        run.On(2012, 2, 6).Do(Machine, Checked);
        run.Do(Ben,
            new ReviewCommand.RecordNotice(new(2012, 2, 6), null),
            new ReviewCommand.MakeOffer(new(2012, 2, 20)));
        run.On(2012, 2, 15).Do(Ben,
            new ReviewCommand.RecordOfferAnswer(OfferAnswer.MoreTime, new(2012, 2, 27)));

        // This time she accepts. Both sides ask the court, and it closes the case.
        run.On(2012, 2, 24).Do(Ben,
            new ReviewCommand.RecordOfferAnswer(OfferAnswer.Accepted, null),
            new ReviewCommand.RecordFiling("joint-motion-to-close", new(2012, 2, 24)));
        run.On(2012, 3, 8).Do(Ben, new ReviewCommand.RecordRuling(Ruling.Granted, new(2012, 3, 7), null));
        run.On(2012, 4, 6).Do(Ben, new ReviewCommand.FinishFollowUp("work-permit", Text("Nothing ran out.")));

        // Years later a new docket shows the case on the calendar again, and it is noticed.
        run.On(2017, 9, 4).Do(Machine,
            new ReviewCommand.NoteRecalendared(
                new("2017-08", new(2017, 8, 31), new string('c', 64)), new DateOnly(2017, 11, 2)));
    }

    private static string Story(ReviewRun run, string language)
    {
        Dictionary<string, string> people = new()
        {
            [Ana.Id] = "Ana Ruiz", [Ben.Id] = "Ben Okafor", [Carla.Id] = "Carla Lindt", [David.Id] = "David Mora",
            [Felix.Id] = "Felix Roth",
        };
        ReviewNames names = new(run.Policy, id => people[id], TimeZoneInfo.FindSystemTimeZoneById("America/Denver"));
        return string.Concat(run.Events.Select(happened => ReviewWords.Of(happened, names)).Select(entry =>
            $"{entry.When.In(language)}  {entry.What.In(language)}\n"
            + string.Concat(entry.Details.Select(detail => $"    {detail.In(language)}\n"))));
    }
}
