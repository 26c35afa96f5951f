namespace Discretion.Core.Review;

/// <summary>What somebody asks of a review. One accepted command is one event.</summary>
public abstract record ReviewCommand
{
    private ReviewCommand()
    {
    }

    /// <summary>Brings a case in: from a queue, or any case on anybody's word. A machine may do it.</summary>
    /// <param name="Queue">The policy's queue that it was found in; null when it was brought in by hand.</param>
    /// <param name="Detained">True, false, or null when nobody knows.</param>
    public sealed record Identify(
        CaseKey Case, PolicyKey Policy, ReleaseKey Release, string Office, string? Queue, DateOnly? NextHearingOn,
        bool? Detained, IReadOnlyList<Protection> Protections, PersonalText? Why) : ReviewCommand;

    /// <summary>Gives the review to a person; again for another.</summary>
    public sealed record Assign(string To) : ReviewCommand;

    /// <summary>Whoever gives it takes no part in this review from now on.</summary>
    public sealed record Recuse(PersonalText Reason) : ReviewCommand;

    /// <summary>Notes what somebody opened and looked at.</summary>
    /// <param name="What">A part of the case or a paper: <c>case</c>, <c>findings</c>,
    /// <c>row:tbl_schedule:12</c>.</param>
    public sealed record Open(string What) : ReviewCommand;

    /// <summary>Answers a fact.</summary>
    public sealed record AnswerFact(string Fact, PersonalText Value, SourceClass Source, PersonalText? Evidence)
        : ReviewCommand;

    /// <summary>Takes an answer back.</summary>
    public sealed record WithdrawAnswer(int Answer, PersonalText Why) : ReviewCommand;

    /// <summary>States that a court, agency or public record says the same, independently of who told it.</summary>
    public sealed record Corroborate(int Answer, SourceClass Source, PersonalText Evidence) : ReviewCommand;

    /// <summary>A second person states that a relative's answer comes from no prohibited source.</summary>
    public sealed record ClearSource(int Answer, PersonalText Why) : ReviewCommand;

    /// <summary>The facts are gathered as far as they can be.</summary>
    public sealed record FinishGathering : ReviewCommand;

    /// <summary>Records a view of the whole case.</summary>
    public sealed record RecordView(ViewLean Lean, PersonalText Words) : ReviewCommand;

    /// <summary>Recommends an outcome.</summary>
    public sealed record Recommend(string Outcome, Reasons Reasons) : ReviewCommand;

    /// <summary>Decides: the decision of record. Needs a <see cref="HumanAct"/>.</summary>
    public sealed record Decide(string Outcome, Reasons Reasons) : ReviewCommand;

    /// <summary>Legal aid: signs the advice for the client. Needs a <see cref="HumanAct"/>.</summary>
    public sealed record SignAdvice(string Outcome, Reasons Reasons) : ReviewCommand;

    /// <summary>Sends the review back to an earlier stage, with what is to be done.</summary>
    public sealed record SendBack(string Stage, PersonalText Notes) : ReviewCommand;

    /// <summary>Asks the person, or their counsel when they have one, for information.</summary>
    /// <param name="ToCounsel">True when the person is represented: then counsel alone is written to.</param>
    public sealed record RequestInformation(PersonalText What, bool ToCounsel, DateOnly DueOn) : ReviewCommand;

    /// <summary>The information came, or the time ran out without it, which says nothing about the person.</summary>
    public sealed record RecordInformation(bool Came, PersonalText? Words) : ReviewCommand;

    /// <summary>Puts the review on hold until a day; then it is back in the queue by itself.</summary>
    public sealed record Hold(PersonalText Reason, DateOnly Until) : ReviewCommand
    {
        /// <summary>How many calendar days ahead its end may lie at most.</summary>
        public const int DaysMax = 180;
    }

    /// <summary>Ends a hold before its day.</summary>
    public sealed record EndHold : ReviewCommand;

    /// <summary>Records what a check of the path said. A machine may record it.</summary>
    public sealed record RecordCheck(string Check, CheckResult Result, PersonalText? Words) : ReviewCommand;

    /// <summary>Somebody was told or consulted, and what they said, if anything.</summary>
    public sealed record RecordNotice(DateOnly On, PersonalText? Reply) : ReviewCommand;

    /// <summary>Offers the outcome to the person.</summary>
    public sealed record MakeOffer(DateOnly AnswerBy) : ReviewCommand;

    /// <summary>Records the person's answer to the offer.</summary>
    /// <param name="AnswerBy">When they asked for time: the new day.</param>
    public sealed record RecordOfferAnswer(OfferAnswer Reply, DateOnly? AnswerBy) : ReviewCommand;

    /// <summary>A paper was filed with the court.</summary>
    /// <param name="Paper">Which, for example <c>joint-motion-to-close</c>.</param>
    public sealed record RecordFiling(string Paper, DateOnly On) : ReviewCommand;

    /// <summary>The court ruled.</summary>
    public sealed record RecordRuling(Ruling Ruling, DateOnly On, PersonalText? Words) : ReviewCommand;

    /// <summary>The office did what was decided.</summary>
    public sealed record CarryOut(DateOnly On, PersonalText? Words) : ReviewCommand;

    /// <summary>After an adverse end: somebody asks that other eyes look again.</summary>
    /// <param name="AskedBy">Who asked: the person, counsel, or the office itself.</param>
    public sealed record AskSecondLook(SecondLookAsker AskedBy, PersonalText Reason) : ReviewCommand;

    /// <summary>The officer who charged, or another part of the agency, disputes.</summary>
    public sealed record Dispute(string Component, PersonalText Reason) : ReviewCommand;

    /// <summary>Passes the dispute up one level.</summary>
    public sealed record Escalate(PersonalText Why) : ReviewCommand;

    /// <summary>Ends the dispute: the decision stands, or the review goes back to the decision.</summary>
    public sealed record ResolveDispute(bool Stands, PersonalText Why) : ReviewCommand;

    /// <summary>Hands the review to another office.</summary>
    public sealed record Transfer(string Office, PersonalText Why) : ReviewCommand;

    /// <summary>Refers the case to another agency, which may accept or return it.</summary>
    public sealed record Refer(string Agency, PersonalText Why) : ReviewCommand;

    /// <summary>The other agency accepted; the review ends here.</summary>
    public sealed record AcceptReferral(PersonalText? Words) : ReviewCommand;

    /// <summary>The other agency returned it; the review goes on where it was.</summary>
    public sealed record ReturnReferral(PersonalText Why) : ReviewCommand;

    /// <summary>The policy no longer applies: the review ends without a decision.</summary>
    public sealed record WithdrawPolicy(PersonalText Why) : ReviewCommand;

    /// <summary>A new docket release shows a closed case on the calendar again. A machine may note it.</summary>
    public sealed record NoteRecalendared(ReleaseKey Release, DateOnly? HearingOn) : ReviewCommand;

    /// <summary>A follow-up was done.</summary>
    public sealed record FinishFollowUp(string FollowUp, PersonalText? Words) : ReviewCommand;

    /// <summary>Puts the case under protection. Anybody who acts on it may; a machine may.</summary>
    public sealed record Protect(Protection Protection) : ReviewCommand;

    /// <summary>The first of the two people whom it takes to lift a protection.</summary>
    public sealed record ProposeUnprotect(Protection Protection, PersonalText Why) : ReviewCommand;

    /// <summary>The second of them.</summary>
    public sealed record ConfirmUnprotect(Protection Protection) : ReviewCommand;

    /// <summary>Legal aid: whether a conflict of interest was found.</summary>
    public sealed record RecordConflictCheck(bool Conflict, PersonalText? Words) : ReviewCommand;

    /// <summary>Joins the case to a family group; it is shown and reviewed with it.</summary>
    public sealed record JoinFamily(string Family) : ReviewCommand;

    /// <summary>Gives the review to a second reader who is not shown what was decided.</summary>
    public sealed record DrawForQuality(string Reader) : ReviewCommand;

    /// <summary>The second reader's own outcome.</summary>
    public sealed record RecordQuality(string Outcome, Reasons Reasons) : ReviewCommand;

    /// <summary>A note.</summary>
    public sealed record Note(PersonalText Words) : ReviewCommand;
}

/// <summary>Which way a first view leans. It binds nobody.</summary>
public enum ViewLean
{
    /// <summary>For discretion.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>Neither yet.</summary>
    Unsure,
}

/// <summary>What a check said.</summary>
public enum CheckResult
{
    /// <summary>Nothing new.</summary>
    Clear,

    /// <summary>Something that a person must weigh: the review goes back to the recommendation.</summary>
    Found,
}

/// <summary>What became of an offer.</summary>
public enum OfferAnswer
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>The person asked for time.</summary>
    MoreTime,

    /// <summary>The day has passed without an answer. That is not consent.</summary>
    NoAnswer,
}

/// <summary>How a court ruled.</summary>
public enum Ruling
{
    /// <summary>As it was asked.</summary>
    Granted,

    /// <summary>Refused.</summary>
    Denied,

    /// <summary>In another way, told in words.</summary>
    Other,
}

/// <summary>Who asks for a second look.</summary>
public enum SecondLookAsker
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>Their counsel.</summary>
    Counsel,

    /// <summary>The office.</summary>
    Office,
}
