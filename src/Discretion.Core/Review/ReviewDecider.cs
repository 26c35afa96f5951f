using System.Diagnostics;

namespace Discretion.Core.Review;

/// <summary>
/// The one place that says whether a command is accepted, and what happens then. Pure: the same review, command and
/// occasion always give the same answer.
/// </summary>
/// <remarks>
/// It has no code of any policy's own: the stages, who acts at them, the outcomes and what follows are the policy's
/// path. Findings are kept with a recommendation and a decision; nothing is decided by them.
/// </remarks>
public static class ReviewDecider
{
    /// <summary>Answers a command.</summary>
    /// <param name="state">The review, folded from its events.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="occasion">Who asks, when, and what is to be known beside the review.</param>
    /// <returns>The one event that happened, or a refusal that says why and what to do.</returns>
    /// <exception cref="ArgumentException">The caller's mistake: the policy has no path, or is not the one that the
    /// review is held under; or findings of some factors are missing where they are to be kept.</exception>
    public static ReviewAnswer Decide(ReviewState state, ReviewCommand command, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(occasion);
        MustBeUnderPolicy(state, occasion);
        Scene scene = new(state, occasion);
        Refusal? no = WhoActs.Refuse(scene, command) ?? WhenHeldUp.Refuse(scene, command) ?? Refuse(scene, command);
        return no is null
            ? new ReviewAnswer.Happened(Happening.Of(scene, command))
            : new ReviewAnswer.Refused(no);
    }

    private static void MustBeUnderPolicy(ReviewState state, Occasion occasion)
    {
        PolicyKey given = new(occasion.Policy.Id, occasion.Policy.Version, occasion.Policy.Hash);
        if (state.Policy is { } held && held != given)
        {
            throw new ArgumentException($"The review is held under {held}, not under {given}.", nameof(occasion));
        }
    }

    private static Refusal? Refuse(Scene scene, ReviewCommand command) => command switch
    {
        ReviewCommand.Identify identify => CaseGuards.Identify(scene, identify),
        ReviewCommand.Assign assign => CaseGuards.Assign(scene, assign),
        ReviewCommand.Recuse recuse => CaseGuards.Recuse(scene, recuse),
        ReviewCommand.Open open => CaseGuards.Open(scene, open),
        ReviewCommand.JoinFamily join => CaseGuards.JoinFamily(scene, join),
        ReviewCommand.Note note => CaseGuards.Note(scene, note),
        ReviewCommand.RecordConflictCheck => CaseGuards.ConflictCheck(scene),
        ReviewCommand.AnswerFact answer => FactGuards.Answer(scene, answer),
        ReviewCommand.WithdrawAnswer withdraw => FactGuards.Withdraw(scene, withdraw),
        ReviewCommand.Corroborate corroborate => FactGuards.Corroborate(scene, corroborate),
        ReviewCommand.ClearSource clear => FactGuards.Clear(scene, clear),
        ReviewCommand.FinishGathering => FactGuards.FinishGathering(scene),
        ReviewCommand.RecordView view => JudgementGuards.View(scene, view),
        ReviewCommand.Recommend recommend => JudgementGuards.Recommend(scene, recommend),
        ReviewCommand.Decide decide => JudgementGuards.Decide(scene, decide),
        ReviewCommand.SignAdvice sign => JudgementGuards.SignAdvice(scene, sign),
        ReviewCommand.SendBack back => WaitGuards.SendBack(scene, back),
        ReviewCommand.RequestInformation request => WaitGuards.RequestInformation(scene, request),
        ReviewCommand.RecordInformation information => WaitGuards.RecordInformation(scene, information),
        ReviewCommand.Hold hold => WaitGuards.Hold(scene, hold),
        ReviewCommand.EndHold => WaitGuards.EndHold(scene),
        _ => RefuseLater(scene, command),
    };

    private static Refusal? RefuseLater(Scene scene, ReviewCommand command) => command switch
    {
        ReviewCommand.RecordCheck check => OutcomeGuards.Check(scene, check),
        ReviewCommand.RecordNotice notice => OutcomeGuards.Notice(scene, notice),
        ReviewCommand.MakeOffer offer => OutcomeGuards.Offer(scene, offer),
        ReviewCommand.RecordOfferAnswer answer => OutcomeGuards.OfferAnswer(scene, answer),
        ReviewCommand.RecordFiling filing => OutcomeGuards.Filing(scene, filing),
        ReviewCommand.RecordRuling ruling => OutcomeGuards.Ruling(scene, ruling),
        ReviewCommand.CarryOut carryOut => OutcomeGuards.CarryOut(scene, carryOut),
        ReviewCommand.AskSecondLook ask => AfterGuards.SecondLook(scene, ask),
        ReviewCommand.NoteRecalendared note => AfterGuards.Recalendared(scene, note),
        ReviewCommand.FinishFollowUp followUp => AfterGuards.FollowUp(scene, followUp),
        ReviewCommand.WithdrawPolicy withdraw => AfterGuards.WithdrawPolicy(scene, withdraw),
        ReviewCommand.Dispute dispute => DisputeGuards.Dispute(scene, dispute),
        ReviewCommand.Escalate escalate => DisputeGuards.Escalate(scene, escalate),
        ReviewCommand.ResolveDispute resolve => DisputeGuards.Resolve(scene, resolve),
        ReviewCommand.Transfer transfer => ElsewhereGuards.Transfer(scene, transfer),
        ReviewCommand.Refer refer => ElsewhereGuards.Refer(scene, refer),
        ReviewCommand.AcceptReferral => ElsewhereGuards.AcceptReferral(scene),
        ReviewCommand.ReturnReferral back => ElsewhereGuards.ReturnReferral(scene, back),
        ReviewCommand.Protect protect => ProtectionGuards.Protect(scene, protect),
        ReviewCommand.ProposeUnprotect propose => ProtectionGuards.Propose(scene, propose),
        ReviewCommand.ConfirmUnprotect confirm => ProtectionGuards.Confirm(scene, confirm),
        ReviewCommand.DrawForQuality draw => QualityGuards.Draw(scene, draw),
        ReviewCommand.RecordQuality read => QualityGuards.Read(scene, read),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };
}
