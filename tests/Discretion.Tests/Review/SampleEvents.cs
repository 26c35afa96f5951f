using Discretion.Core.Facts;
using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>One event of every kind, as they happen; a decision also as advice.</summary>
internal static class SampleEvents
{
    private static readonly DateTimeOffset At = new(2011, 12, 5, 16, 30, 15, 123, 456, TimeSpan.Zero);

    private static readonly DateOnly Day = new(2011, 12, 19);

    private static readonly ReleaseKey Release = new("2011-11", new(2011, 11, 17), new string('b', 64));

    private static readonly Reasons Why = new(
        [new(Side.For, "long-presence", [], Text("She came as a child."))], NoneFor: false, NoneAgainst: true,
        Text("All of it speaks for one thing here."));

    private static readonly FindingSeen[] Findings =
    [
        new("long-presence", Truth.Yes, ["presence_years"], []), new("violence", Truth.No, [], []),
        new("earlier-order", Truth.Unknown, [], ["prior_order"]),
    ];

    public static IReadOnlyList<ReviewEvent> All { get; } = [.. Work(), .. Outcome(), .. Beside()];

    private static IEnumerable<ReviewEvent> Work() =>
    [
        new ReviewEvent.Identified(
            new("court", "5461523"), new("like-2011", "1", new string('a', 64)), Release, "denver", "soon",
            new(2012, 3, 1), false, [Protection.Section1367, Protection.Juvenile], Text("She asked for it."))
            { By = Felix.Id, At = At },
        new ReviewEvent.Assigned(Ana.Id) { By = Carla.Id, At = At },
        new ReviewEvent.Recused(Text("I know the family.")) { By = Ben.Id, At = At },
        new ReviewEvent.Opened("row:tbl_schedule:12") { By = Ana.Id, At = At },
        new ReviewEvent.Answered(1, "prior_order", Text("yes"), SourceClass.Relative, null) { By = Ana.Id, At = At },
        new ReviewEvent.AnswerWithdrawn(1, Text("It was another person.")) { By = Ana.Id, At = At },
        new ReviewEvent.Corroborated(1, SourceClass.CourtRecord, Text("Order of 1999")) { By = Ana.Id, At = At },
        new ReviewEvent.SourceCleared(1, Text("Her sister, who lives elsewhere")) { By = Ben.Id, At = At },
        new ReviewEvent.Gathered { By = Ana.Id, At = At },
        new ReviewEvent.ViewRecorded(ViewLean.For, Text("She has been here since she was four."), false)
            { By = Ana.Id, At = At },
        new ReviewEvent.Recommended("close", Why, Findings) { By = Ana.Id, At = At },
        new ReviewEvent.SentBack("gathering", Text("Attach the order.")) { By = Carla.Id, At = At },
    ];

    private static IEnumerable<ReviewEvent> Outcome() =>
    [
        Decision(advice: false),
        Decision(advice: true),
        new ReviewEvent.CheckRecorded("names", CheckResult.Found, Text("Another name")) { By = "machine:fbi", At = At },
        new ReviewEvent.NoticeRecorded("charging-officer", Day, Text("No objection")) { By = Ana.Id, At = At },
        new ReviewEvent.OfferMade(Day) { By = Ana.Id, At = At },
        new ReviewEvent.OfferAnswered(OfferAnswer.MoreTime, Day) { By = Ana.Id, At = At },
        new ReviewEvent.Filed("joint-motion-to-close", Day) { By = Ana.Id, At = At },
        new ReviewEvent.Ruled(Ruling.Other, Day, Text("Set for another judge")) { By = Ana.Id, At = At },
        new ReviewEvent.CarriedOut(Day, null) { By = Ana.Id, At = At },
        new ReviewEvent.SecondLookAsked(SecondLookAsker.Counsel, Text("There is a new paper."))
            { By = Felix.Id, At = At },
        new ReviewEvent.Disputed("the border patrol", Text("They see a danger.")) { By = Ana.Id, At = At },
        new ReviewEvent.Escalated(Text("No agreement")) { By = Ana.Id, At = At },
        new ReviewEvent.DisputeResolved(true, Text("Nothing new")) { By = Elena.Id, At = At },
        new ReviewEvent.PolicyWithdrawn(Text("The memo of 2017")) { By = Elena.Id, At = At },
        new ReviewEvent.Recalendared(Release, Day) { By = "machine:docket-watch", At = At },
        new ReviewEvent.FollowUpDone("permit", Text("Nothing ran out.")) { By = Ana.Id, At = At },
    ];

    private static IEnumerable<ReviewEvent> Beside() =>
    [
        new ReviewEvent.InformationRequested(Text("The diploma"), true, Day) { By = Ana.Id, At = At },
        new ReviewEvent.InformationRecorded(false, null) { By = Ana.Id, At = At },
        new ReviewEvent.Held(Text("A paper is looked for."), Day) { By = Ana.Id, At = At },
        new ReviewEvent.HoldEnded { By = Ana.Id, At = At },
        new ReviewEvent.Transferred("baltimore", Text("She moved.")) { By = Carla.Id, At = At },
        new ReviewEvent.Referred("USCIS", Text("They have the file.")) { By = Ana.Id, At = At },
        new ReviewEvent.ReferralAccepted(null) { By = Ana.Id, At = At },
        new ReviewEvent.ReferralReturned(Text("Not theirs")) { By = Ana.Id, At = At },
        new ReviewEvent.Protected(Protection.Asylum) { By = Ana.Id, At = At },
        new ReviewEvent.UnprotectProposed(Protection.Asylum, Text("Put on by mistake")) { By = Carla.Id, At = At },
        new ReviewEvent.Unprotected(Protection.Asylum) { By = David.Id, At = At },
        new ReviewEvent.ConflictChecked(false, Text("Nobody on the list")) { By = Ines.Id, At = At },
        new ReviewEvent.FamilyJoined("family-7") { By = Ana.Id, At = At },
        new ReviewEvent.DrawnForQuality(Gina.Id) { By = Carla.Id, At = At },
        new ReviewEvent.QualityRead("continue", Why) { By = Gina.Id, At = At },
        new ReviewEvent.Noted(Text("Called back.")) { By = Ana.Id, At = At },
    ];

    private static ReviewEvent.Decided Decision(bool advice) => ReviewEvent.Decided.Read(
        new("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new("close", "closure", advice, "denver", 1, Ana.Id, Why, Findings, [1],
            new("like-2011", "1", new string('a', 64)), Release,
            [new(Carla.Id, Part.Case, At), new(Carla.Id, Part.Findings, At)]),
        Carla.Id, At);
}
