using System.Diagnostics;

namespace Discretion.Core.Review;

/// <summary>The event that an accepted command is.</summary>
internal static class Happening
{
    /// <summary>The event; stamped with who and when.</summary>
    public static ReviewEvent Of(Scene scene, ReviewCommand command) =>
        (command switch
        {
            ReviewCommand.Decide(var outcome, var reasons) => Decided(scene, outcome, reasons, advice: false),
            ReviewCommand.SignAdvice(var outcome, var reasons) => Decided(scene, outcome, reasons, advice: true),
            _ => BeforeDecision(scene, command) ?? AfterDecision(scene, command) ?? Overlay(scene, command),
        })
        ?? throw new UnreachableException($"No event for {command.GetType().Name}.");

    // The only place where a decision of record is made: from the act, after every guard has passed.
    private static ReviewEvent.Decided Decided(Scene scene, string outcome, Reasons reasons, bool advice)
    {
        HumanAct act = scene.Occasion.Act ?? throw new UnreachableException("A decision needs a human act.");
        ReviewState state = scene.State;
        string? recommendedBy = state.Recommendation?.By;
        DecisionOfRecord decision = new(
            outcome,
            scene.Path.Outcome(outcome)?.Form,
            advice,
            state.Office,
            state.Round,
            recommendedBy,
            reasons,
            Findings(scene),
            [.. state.Answers.Where(answer => !answer.Withdrawn).Select(answer => answer.Id)],
            state.Policy ?? throw new UnreachableException("A review has a policy from its first event on."),
            state.Release ?? throw new UnreachableException("A review has a release from its first event on."),
            [.. state.Opened.Where(one => one.By == scene.By || one.By == recommendedBy)]);
        return new ReviewEvent.Decided(act, decision) { By = act.Person, At = scene.Occasion.At };
    }

    // A decision holds every factor's finding; one that leaves some out would tell a false story for ever.
    private static IReadOnlyList<FindingSeen> Findings(Scene scene) =>
        scene.Policy.Factors.All(factor => scene.Occasion.Findings.Any(one => one.Factor == factor.Id))
            ? scene.Occasion.Findings
            : throw new ArgumentException("The findings of some factors are missing.");

    private static ReviewEvent? BeforeDecision(Scene scene, ReviewCommand command)
    {
        (string by, DateTimeOffset at) = (scene.By, scene.Occasion.At);
        return command switch
        {
            ReviewCommand.Identify(var key, var policy, var release, var office, var queue, var hearing, var detained,
                var protections, var why) => new ReviewEvent.Identified(
                    key, policy, release, office, queue, hearing, detained, protections, why) { By = by, At = at },
            ReviewCommand.Assign(var to) => new ReviewEvent.Assigned(to) { By = by, At = at },
            ReviewCommand.AnswerFact(var fact, var value, var source, var evidence) => new ReviewEvent.Answered(
                scene.State.Answers.Count + 1, fact, value, source, evidence) { By = by, At = at },
            ReviewCommand.WithdrawAnswer(var answer, var why) =>
                new ReviewEvent.AnswerWithdrawn(answer, why) { By = by, At = at },
            ReviewCommand.Corroborate(var answer, var source, var evidence) =>
                new ReviewEvent.Corroborated(answer, source, evidence) { By = by, At = at },
            ReviewCommand.ClearSource(var answer, var why) =>
                new ReviewEvent.SourceCleared(answer, why) { By = by, At = at },
            ReviewCommand.FinishGathering => new ReviewEvent.Gathered { By = by, At = at },
            ReviewCommand.RecordView(var lean, var words) =>
                new ReviewEvent.ViewRecorded(lean, words, scene.HasOpened(Part.Findings)) { By = by, At = at },
            ReviewCommand.Recommend(var outcome, var reasons) =>
                new ReviewEvent.Recommended(outcome, reasons, Findings(scene)) { By = by, At = at },
            ReviewCommand.SendBack(var stage, var notes) => new ReviewEvent.SentBack(stage, notes) { By = by, At = at },
            _ => null,
        };
    }

    private static ReviewEvent? AfterDecision(Scene scene, ReviewCommand command)
    {
        (string by, DateTimeOffset at) = (scene.By, scene.Occasion.At);
        return command switch
        {
            ReviewCommand.RecordCheck(var check, var result, var words) =>
                new ReviewEvent.CheckRecorded(check, result, words) { By = by, At = at },
            ReviewCommand.RecordNotice(var on, var reply) => new ReviewEvent.NoticeRecorded(
                scene.State.Stage ?? throw new UnreachableException("A notice belongs to a stage."), on, reply)
                { By = by, At = at },
            ReviewCommand.MakeOffer(var answerBy) => new ReviewEvent.OfferMade(answerBy) { By = by, At = at },
            ReviewCommand.RecordOfferAnswer(var reply, var answerBy) =>
                new ReviewEvent.OfferAnswered(reply, answerBy) { By = by, At = at },
            ReviewCommand.RecordFiling(var paper, var on) => new ReviewEvent.Filed(paper, on) { By = by, At = at },
            ReviewCommand.RecordRuling(var ruling, var on, var words) =>
                new ReviewEvent.Ruled(ruling, on, words) { By = by, At = at },
            ReviewCommand.CarryOut(var on, var words) => new ReviewEvent.CarriedOut(on, words) { By = by, At = at },
            ReviewCommand.AskSecondLook(var askedBy, var reason) =>
                new ReviewEvent.SecondLookAsked(askedBy, reason) { By = by, At = at },
            ReviewCommand.Dispute(var component, var reason) =>
                new ReviewEvent.Disputed(component, reason) { By = by, At = at },
            ReviewCommand.Escalate(var why) => new ReviewEvent.Escalated(why) { By = by, At = at },
            ReviewCommand.ResolveDispute(var stands, var why) =>
                new ReviewEvent.DisputeResolved(stands, why) { By = by, At = at },
            ReviewCommand.NoteRecalendared(var release, var hearing) =>
                new ReviewEvent.Recalendared(release, hearing) { By = by, At = at },
            ReviewCommand.FinishFollowUp(var followUp, var words) =>
                new ReviewEvent.FollowUpDone(followUp, words) { By = by, At = at },
            ReviewCommand.DrawForQuality(var reader) =>
                new ReviewEvent.DrawnForQuality(reader) { By = by, At = at },
            ReviewCommand.RecordQuality(var outcome, var reasons) =>
                new ReviewEvent.QualityRead(outcome, reasons) { By = by, At = at },
            _ => null,
        };
    }

    private static ReviewEvent? Overlay(Scene scene, ReviewCommand command)
    {
        (string by, DateTimeOffset at) = (scene.By, scene.Occasion.At);
        return command switch
        {
            ReviewCommand.Recuse(var reason) => new ReviewEvent.Recused(reason) { By = by, At = at },
            ReviewCommand.Open(var what) => new ReviewEvent.Opened(what) { By = by, At = at },
            ReviewCommand.RequestInformation(var what, var toCounsel, var due) =>
                new ReviewEvent.InformationRequested(what, toCounsel, due) { By = by, At = at },
            ReviewCommand.RecordInformation(var came, var words) =>
                new ReviewEvent.InformationRecorded(came, words) { By = by, At = at },
            ReviewCommand.Hold(var reason, var until) => new ReviewEvent.Held(reason, until) { By = by, At = at },
            ReviewCommand.EndHold => new ReviewEvent.HoldEnded { By = by, At = at },
            ReviewCommand.Transfer(var office, var why) =>
                new ReviewEvent.Transferred(office, why) { By = by, At = at },
            ReviewCommand.Refer(var agency, var why) => new ReviewEvent.Referred(agency, why) { By = by, At = at },
            ReviewCommand.AcceptReferral(var words) => new ReviewEvent.ReferralAccepted(words) { By = by, At = at },
            ReviewCommand.ReturnReferral(var why) => new ReviewEvent.ReferralReturned(why) { By = by, At = at },
            ReviewCommand.WithdrawPolicy(var why) => new ReviewEvent.PolicyWithdrawn(why) { By = by, At = at },
            ReviewCommand.Protect(var protection) => new ReviewEvent.Protected(protection) { By = by, At = at },
            ReviewCommand.ProposeUnprotect(var protection, var why) =>
                new ReviewEvent.UnprotectProposed(protection, why) { By = by, At = at },
            ReviewCommand.ConfirmUnprotect(var protection) =>
                new ReviewEvent.Unprotected(protection) { By = by, At = at },
            ReviewCommand.RecordConflictCheck(var conflict, var words) =>
                new ReviewEvent.ConflictChecked(conflict, words) { By = by, At = at },
            ReviewCommand.JoinFamily(var family) => new ReviewEvent.FamilyJoined(family) { By = by, At = at },
            ReviewCommand.Note(var words) => new ReviewEvent.Noted(words) { By = by, At = at },
            _ => null,
        };
    }
}
