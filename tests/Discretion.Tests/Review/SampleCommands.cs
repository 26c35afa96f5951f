using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>One command of every kind, for the path like that of 2011.</summary>
internal static class SampleCommands
{
    private static readonly DateOnly Day = new(2011, 12, 5);

    public static ReviewCommand.Identify Identify { get; } = new ReviewRun(TestPaths.Like2011).Identify();

    public static IReadOnlyList<ReviewCommand> All { get; } =
    [
        Identify,
        new ReviewCommand.Assign(Ben.Id),
        new ReviewCommand.Recuse(Text("I know them.")),
        new ReviewCommand.Open(Part.Case),
        new ReviewCommand.AnswerFact("prior_order", Text("yes"), SourceClass.Respondent, null),
        new ReviewCommand.WithdrawAnswer(1, Text("Wrong person")),
        new ReviewCommand.Corroborate(1, SourceClass.CourtRecord, Text("Order")),
        new ReviewCommand.ClearSource(1, Text("Lives elsewhere")),
        new ReviewCommand.FinishGathering(),
        new ReviewCommand.RecordView(ViewLean.Unsure, Text("Both sides")),
        new ReviewCommand.Recommend("close", Reasons()),
        new ReviewCommand.Decide("close", Reasons()),
        new ReviewCommand.SignAdvice("close", Reasons()),
        new ReviewCommand.SendBack("gathering", Text("More")),
        new ReviewCommand.RequestInformation(Text("Diploma"), true, Day.AddDays(9)),
        new ReviewCommand.RecordInformation(true, null),
        new ReviewCommand.Hold(Text("A paper"), Day.AddDays(9)),
        new ReviewCommand.EndHold(),
        new ReviewCommand.RecordCheck("names", CheckResult.Clear, null),
        new ReviewCommand.RecordNotice(Day, null),
        new ReviewCommand.MakeOffer(Day.AddDays(15)),
        new ReviewCommand.RecordOfferAnswer(OfferAnswer.Accepted, null),
        new ReviewCommand.RecordFiling("motion", Day),
        new ReviewCommand.RecordRuling(Ruling.Granted, Day, null),
        new ReviewCommand.CarryOut(Day, null),
        new ReviewCommand.AskSecondLook(SecondLookAsker.Person, Text("Please")),
        new ReviewCommand.Dispute("the border patrol", Text("Danger")),
        new ReviewCommand.Escalate(Text("No agreement")),
        new ReviewCommand.ResolveDispute(true, Text("Settled")),
        new ReviewCommand.Transfer("baltimore", Text("Moved")),
        new ReviewCommand.Refer("USCIS", Text("Theirs")),
        new ReviewCommand.AcceptReferral(null),
        new ReviewCommand.ReturnReferral(Text("Ours")),
        new ReviewCommand.WithdrawPolicy(Text("Gone")),
        new ReviewCommand.NoteRecalendared(new("2012-01", new(2012, 1, 1), new string('c', 64)), null),
        new ReviewCommand.FinishFollowUp("permit", null),
        new ReviewCommand.Protect(Protection.Asylum),
        new ReviewCommand.ProposeUnprotect(Protection.Asylum, Text("Mistake")),
        new ReviewCommand.ConfirmUnprotect(Protection.Asylum),
        new ReviewCommand.RecordConflictCheck(false, null),
        new ReviewCommand.JoinFamily("family-7"),
        new ReviewCommand.DrawForQuality(Gina.Id),
        new ReviewCommand.RecordQuality("close", Reasons()),
        new ReviewCommand.Note(Text("Called")),
    ];

    /// <summary>The names of the commands that are refused with a code.</summary>
    public static IEnumerable<string> RefusedWith(string code, ReviewRun run, Actor by) =>
        All.Where(command => run.Code(by, command) == code).Select(Name);

    /// <summary>The names of the commands that are not refused with a code.</summary>
    public static IEnumerable<string> NotRefusedWith(string code, ReviewRun run, Actor by) =>
        All.Where(command => run.Code(by, command) != code).Select(Name);

    public static string Name(ReviewCommand command) => command.GetType().Name;
}
