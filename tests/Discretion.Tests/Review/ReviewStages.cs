using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Reviews that have come to a stage of the path like that of 2011.</summary>
internal static class ReviewStages
{
    public static ReviewRun Identified(params Protection[] protections)
    {
        ReviewRun run = new(TestPaths.Like2011);
        return run.Do(Felix, run.Identify(protections));
    }

    public static ReviewRun Gathering() => Identified().Do(Ana, new ReviewCommand.Assign(Ana.Id));

    public static ReviewRun Viewing() => Gathering().Do(Ana, new ReviewCommand.FinishGathering());

    public static ReviewRun Recommending() => Looked(Viewing(), Ana);

    public static ReviewRun Deciding(string outcome = "close") =>
        Recommending().Do(Ana, new ReviewCommand.Recommend(outcome, Reasons()));

    public static ReviewRun Decided(string outcome = "close") => DecidedBy(Deciding(outcome), Elena, outcome);

    public static ReviewRun Offering() => Decided()
        .Do(Machine, Clear("fingerprints"), Clear("names"))
        .Do(Ana, new ReviewCommand.RecordNotice(new(2011, 12, 5), null));

    public static ReviewRun Offered() => Offering().Do(Ana, new ReviewCommand.MakeOffer(new(2011, 12, 20)));

    public static ReviewRun Filing() =>
        Offered().Do(Ana, new ReviewCommand.RecordOfferAnswer(OfferAnswer.Accepted, null));

    public static ReviewRun Ruling() =>
        Filing().Do(Ana, new ReviewCommand.RecordFiling("joint-motion-to-close", new(2011, 12, 5)));

    public static ReviewRun Closed() =>
        Ruling().Do(Ana, new ReviewCommand.RecordRuling(Core.Review.Ruling.Granted, new(2011, 12, 5), null));

    public static ReviewRun Declined() =>
        Offered().Do(Ana, new ReviewCommand.RecordOfferAnswer(OfferAnswer.Declined, null));

    public static ReviewCommand Clear(string check) => new ReviewCommand.RecordCheck(check, CheckResult.Clear, null);

    /// <summary>Opens the case, records a view and opens the findings.</summary>
    public static ReviewRun Looked(ReviewRun run, Actor.Person by) => run.Do(
        by,
        new ReviewCommand.Open(Part.Case),
        new ReviewCommand.RecordView(ViewLean.Unsure, Text("I see both sides.")),
        new ReviewCommand.Open(Part.Findings));

    /// <summary>Opens what has to be opened and decides.</summary>
    public static ReviewRun DecidedBy(ReviewRun run, Actor.Person by, string outcome) => run.Do(
        by,
        new ReviewCommand.Open(Part.Case),
        new ReviewCommand.Open(Part.Findings),
        new ReviewCommand.Decide(outcome, Reasons()));
}
