namespace Discretion.Core.Review;

/// <summary>What happened in a review. Its fields never change once an event of the kind was written.</summary>
public abstract record ReviewEvent
{
    private ReviewEvent()
    {
    }

    /// <summary>Who did it: a person's id, or <c>machine:</c> and a name.</summary>
    public required string By { get; init; }

    /// <summary>When, as the desk's clock said; the journal's own order is the order.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The case was brought in.</summary>
    public sealed record Identified(
        CaseKey Case, PolicyKey Policy, ReleaseKey Release, string Office, string? Queue,
        DateOnly? NextHearingOn, bool? Detained, IReadOnlyList<Protection> Protections,
        PersonalText? Why) : ReviewEvent;

    /// <summary>It was given to a person.</summary>
    public sealed record Assigned(string To) : ReviewEvent;

    /// <summary>Somebody takes no part any more.</summary>
    public sealed record Recused(PersonalText Reason) : ReviewEvent;

    /// <summary>Somebody opened something.</summary>
    public sealed record Opened(string What) : ReviewEvent;

    /// <summary>A fact was answered.</summary>
    public sealed record Answered(
        int Answer, string Fact, PersonalText Value, SourceClass Source, PersonalText? Evidence) : ReviewEvent;

    /// <summary>An answer was taken back.</summary>
    public sealed record AnswerWithdrawn(int Answer, PersonalText Why) : ReviewEvent;

    /// <summary>An independent record says the same.</summary>
    public sealed record Corroborated(int Answer, SourceClass Source, PersonalText Evidence) : ReviewEvent;

    /// <summary>A relative's answer was found to come from no prohibited source.</summary>
    public sealed record SourceCleared(int Answer, PersonalText Why) : ReviewEvent;

    /// <summary>The facts are gathered as far as they can be.</summary>
    public sealed record Gathered : ReviewEvent;

    /// <summary>A view was recorded; whether the findings had been shown to that person before.</summary>
    public sealed record ViewRecorded(ViewLean Lean, PersonalText Words, bool FindingsShownBefore) : ReviewEvent;

    /// <summary>An outcome was recommended.</summary>
    public sealed record Recommended(
        string Outcome, Reasons Reasons, IReadOnlyList<FindingSeen> Findings) : ReviewEvent;

    /// <summary>It was sent back.</summary>
    public sealed record SentBack(string Stage, PersonalText Notes) : ReviewEvent;

    /// <summary>Information was asked for.</summary>
    public sealed record InformationRequested(PersonalText What, bool ToCounsel, DateOnly DueOn) : ReviewEvent;

    /// <summary>The information came, or the time ran out.</summary>
    public sealed record InformationRecorded(bool Came, PersonalText? Words) : ReviewEvent;

    /// <summary>It was put on hold until a day.</summary>
    public sealed record Held(PersonalText Reason, DateOnly Until) : ReviewEvent;

    /// <summary>The hold was ended before its day.</summary>
    public sealed record HoldEnded : ReviewEvent;

    /// <summary>A check came back.</summary>
    public sealed record CheckRecorded(string Check, CheckResult Result, PersonalText? Words) : ReviewEvent;

    /// <summary>Somebody was told or consulted.</summary>
    public sealed record NoticeRecorded(string Stage, DateOnly On, PersonalText? Reply) : ReviewEvent;

    /// <summary>The outcome was offered.</summary>
    public sealed record OfferMade(DateOnly AnswerBy) : ReviewEvent;

    /// <summary>The offer was answered, or not.</summary>
    public sealed record OfferAnswered(OfferAnswer Reply, DateOnly? AnswerBy) : ReviewEvent;

    /// <summary>A paper was filed with the court.</summary>
    public sealed record Filed(string Paper, DateOnly On) : ReviewEvent;

    /// <summary>The court ruled.</summary>
    public sealed record Ruled(Ruling Ruling, DateOnly On, PersonalText? Words) : ReviewEvent;

    /// <summary>The office did what was decided.</summary>
    public sealed record CarriedOut(DateOnly On, PersonalText? Words) : ReviewEvent;

    /// <summary>Other eyes are to look again: a new round begins.</summary>
    public sealed record SecondLookAsked(SecondLookAsker AskedBy, PersonalText Reason) : ReviewEvent;

    /// <summary>The decision is disputed.</summary>
    public sealed record Disputed(string Component, PersonalText Reason) : ReviewEvent;

    /// <summary>The dispute was passed up.</summary>
    public sealed record Escalated(PersonalText Why) : ReviewEvent;

    /// <summary>The dispute ended.</summary>
    public sealed record DisputeResolved(bool Stands, PersonalText Why) : ReviewEvent;

    /// <summary>Another office has it.</summary>
    public sealed record Transferred(string Office, PersonalText Why) : ReviewEvent;

    /// <summary>Another agency was asked to take it.</summary>
    public sealed record Referred(string Agency, PersonalText Why) : ReviewEvent;

    /// <summary>The other agency took it.</summary>
    public sealed record ReferralAccepted(PersonalText? Words) : ReviewEvent;

    /// <summary>The other agency returned it.</summary>
    public sealed record ReferralReturned(PersonalText Why) : ReviewEvent;

    /// <summary>The policy no longer applies.</summary>
    public sealed record PolicyWithdrawn(PersonalText Why) : ReviewEvent;

    /// <summary>A closed case is on the calendar again.</summary>
    public sealed record Recalendared(ReleaseKey Release, DateOnly? HearingOn) : ReviewEvent;

    /// <summary>A follow-up was done.</summary>
    public sealed record FollowUpDone(string FollowUp, PersonalText? Words) : ReviewEvent;

    /// <summary>The case is under protection.</summary>
    public sealed record Protected(Protection Protection) : ReviewEvent;

    /// <summary>One person proposes to lift a protection.</summary>
    public sealed record UnprotectProposed(Protection Protection, PersonalText Why) : ReviewEvent;

    /// <summary>A second one confirmed; the protection is lifted.</summary>
    public sealed record Unprotected(Protection Protection) : ReviewEvent;

    /// <summary>A conflict of interest was looked for.</summary>
    public sealed record ConflictChecked(bool Conflict, PersonalText? Words) : ReviewEvent;

    /// <summary>It belongs to a family group.</summary>
    public sealed record FamilyJoined(string Family) : ReviewEvent;

    /// <summary>A second reader was drawn.</summary>
    public sealed record DrawnForQuality(string Reader) : ReviewEvent;

    /// <summary>The second reader's own outcome.</summary>
    public sealed record QualityRead(string Outcome, Reasons Reasons) : ReviewEvent;

    /// <summary>A note.</summary>
    public sealed record Noted(PersonalText Words) : ReviewEvent;

    /// <summary>A decision of record. Made in one place, from a <see cref="HumanAct"/> alone.</summary>
    public sealed record Decided : ReviewEvent
    {
        internal Decided(HumanAct act, DecisionOfRecord decision)
        {
            Act = act.Id;
            Decision = decision;
        }

        private Decided(Guid act, DecisionOfRecord decision)
        {
            Act = act;
            Decision = decision;
        }

        /// <summary>The human act that made it.</summary>
        public Guid Act { get; }

        /// <summary>The decision.</summary>
        public DecisionOfRecord Decision { get; }

        /// <summary>The same as it is shown to somebody who is to look first: without what the record said.</summary>
        public Decided WithoutFindings() => new(Act, Decision with { Findings = [] }) { By = By, At = At };

        /// <summary>A decision read back from the journal.</summary>
        /// <remarks>What it gives can be folded and never appended: appending takes the act itself.</remarks>
        public static Decided Read(Guid act, DecisionOfRecord decision, string by, DateTimeOffset at) =>
            new(act, decision) { By = by, At = at };
    }
}
