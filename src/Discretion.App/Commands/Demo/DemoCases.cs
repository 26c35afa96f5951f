using Discretion.Core.Review;
using static Discretion.App.Commands.Demo.DemoPeople;

namespace Discretion.App.Commands.Demo;

/// <summary>The made-up cases of Baltimore up to and with the offer, one for each thing that can happen.</summary>
/// <param name="start">The demo's first day.</param>
/// <param name="last">How many days it lasts; the last is today.</param>
internal sealed class DemoCases(DateOnly start, int last)
{
    private const string Closure = "administrative-closure";
    private const string Check = "fingerprints-and-records";

    private int _words;

    /// <summary>The day of so many days after the first.</summary>
    public DateOnly On(int day) => start.AddDays(day);

    /// <summary>All of the agency, in no particular order.</summary>
    public IEnumerable<DemoCase> OfTheAgency =>
        [.. Gathering(), .. Judging(), .. Waiting(), .. Offers(), .. Courts(), .. After(), .. Elsewhere(), .. Kept()];

    /// <summary>Those of the legal-aid office.</summary>
    public IEnumerable<DemoCase> OfLegalAid =>
    [
        New("advice signed for a client", "nico", last - 40)
            .Do("nico", new ReviewCommand.RecordConflictCheck(false, null))
            .ToRecommendation("lucia", "nico", Closure).After(2)
            .Do("lucia", new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings),
                new ReviewCommand.SignAdvice(Closure, DemoWords.Reasons(2))),
        New("a volunteer's interview", "nico", last - 12).Do("nico", new ReviewCommand.RecordConflictCheck(false, null))
            .Do("lucia", new ReviewCommand.Assign("vera"))
            .Do("vera", new ReviewCommand.Open(Part.Case), new ReviewCommand.Note(new("She brings papers on Monday."))),
        New("a conflict of interest", "nico", last - 9)
            .Do("nico", new ReviewCommand.RecordConflictCheck(true, new("We stood for the other parent last year."))),
    ];

    /// <summary>Those of the county.</summary>
    public IEnumerable<DemoCase> OfTheCounty =>
    [
        ToTheCourt("resentenced", last - 120).After(30).Ruled("dino", Ruling.Granted),
        ToTheCourt("waits for the hearing", last - 80),
    ];

    private DemoCase New(string name, string intake, int day) => new(name, intake, start, day, _words++);

    private DemoCase ToTheCourt(string name, int day) => New(name, "dino", day)
        .Do("helen", new ReviewCommand.Assign("dino"))
        .Do("dino", new ReviewCommand.Open(Part.Case), new ReviewCommand.FinishGathering())
        .Told("dino", "Wants to be told of the hearing.").Told("dino")
        .After(3)
        .Do("dino", new ReviewCommand.RecordView(ViewLean.For, new("Twenty years served; a steady record inside.")),
            new ReviewCommand.Open(Part.Findings), new ReviewCommand.Recommend("recommend", DemoWords.Reasons(0)))
        .After(5).Decided("helen", "recommend")
        .After(2).Filed("dino", "petition");

    private IEnumerable<DemoCase> Gathering() =>
    [
        New("facts are being gathered", "ivo", last - 20).Given("sam", "rosa").After(1).Do(
            "rosa",
            Answer("in_school", SourceClass.Respondent), Answer("primary_caregiver_of_minor", SourceClass.Relative),
            Answer("finished_us_high_school", SourceClass.Relative),
            Answer("primary_caregiver_of_disabled_person", SourceClass.Respondent),
            new ReviewCommand.Corroborate(2, SourceClass.PublicRecord, new("The county's register of marriages.")),
            new ReviewCommand.WithdrawAnswer(4, new("I had the wrong person in mind.")))
            .Do("sam", new ReviewCommand.ClearSource(3, new("I spoke with the sister; there is no quarrel."))),
        New("information was asked for", "ivo", last - 15).Given("sam", "rosa").After(2).Do(
            "rosa", new ReviewCommand.RequestInformation(
                new("School records of the children."), ToCounsel: true, On(last + 20))),
        New("information came", "ivo", last - 60).Given("sam", "rita").After(1).Do(
            "rita", new ReviewCommand.RequestInformation(
                new("A letter of the school."), ToCounsel: true, On(last - 40)))
            .After(10).Do("rita", new ReviewCommand.RecordInformation(Came: true, new("Two letters.")),
                new ReviewCommand.FinishGathering()),
        New("somebody stepped aside", "ivo", last - 18).Do("rosa", new ReviewCommand.Recuse(new("My neighbor.")))
            .Do("sam", new ReviewCommand.Assign("rita")),
    ];

    private IEnumerable<DemoCase> Judging() =>
    [
        New("viewed, and now to be recommended", "ivo", last - 12).Given("sam", "rosa").After(1)
            .Viewed("rosa", ViewLean.Unsure),
        New("waits for a second person", "ivo", last - 16).ToRecommendation("sam", "rosa", Closure),
        New("sent back", "ivo", last - 25).ToRecommendation("sam", "rita", "dismissal").After(2).Do(
            "sam", new ReviewCommand.SendBack("gathering", new("Ask about the work before 2010."))),
        New("decided otherwise than recommended", "ivo", last - 22).ToRecommendation("sam", "rosa", "continue").After(2)
            .Decided("sam", Closure),
    ];

    private IEnumerable<DemoCase> Waiting() =>
    [
        New("on hold", "ivo", last - 14).Given("sam", "rosa").After(3).Do(
            "rosa", new ReviewCommand.Hold(new("Counsel is away."), On(last + 25))),
        New("a hold that ended early", "ivo", last - 30).Given("sam", "rita").After(3)
            .Do("rita", new ReviewCommand.Hold(new("The file is at the archive."), On(last - 5))).After(7)
            .Do("rita", new ReviewCommand.EndHold()),
        New("the check found something", "ivo", last - 40).ToDecision("sam", "rosa", Closure).After(3).Do(
            "ivo", new ReviewCommand.RecordCheck(Check, CheckResult.Found, new("An arrest of last spring."))),
        Checked("the charging official is to be told", last - 33),
        New("referred to USCIS", "ivo", last - 26).Given("sam", "rita").After(2).Do(
            "rita", new ReviewCommand.Refer("USCIS", new("A petition is pending there."))),
    ];

    private IEnumerable<DemoCase> Offers() =>
    [
        Told("to be offered", last - 30),
        Told("offered", last - 34).After(1).Offered("rosa", 60),
        Told("asked for time", last - 60).After(1).Offered("rosa", 40).After(20)
            .Answered("rosa", OfferAnswer.MoreTime, 50),
        Accepted("accepted", last - 80),
        Filed("filed with the court", last - 100),
        Told("declined", last - 110).After(1).Offered("rosa", 40).After(20).Answered("rosa", OfferAnswer.Declined),
        Told("no answer", last - 130).After(1).Offered("rosa", 40).After(45).Answered("rosa", OfferAnswer.NoAnswer),
        Told("declined, and looked at again by other eyes", last - 150).After(1).Offered("rosa", 40).After(20)
            .Answered("rosa", OfferAnswer.Declined).After(15)
            .Do("ivo", new ReviewCommand.AskSecondLook(
                SecondLookAsker.Counsel, new("She had not understood the offer.")))
            .Do("sam", new ReviewCommand.Assign("rita")).Do("rita", new ReviewCommand.Open(Part.Case)),
    ];

    private IEnumerable<DemoCase> Courts() =>
    [
        Ruled("closed, and a follow-up is due", last - 380, Ruling.Granted),
        Ruled("closed, and the follow-up was done", last - 370, Ruling.Granted).After(160)
            .Do("ivo", new ReviewCommand.FinishFollowUp("work-permit", new("Reminded counsel; renewed in time."))),
        Ruled("refused by the court", last - 200, Ruling.Denied),
        Ruled("ruled in another way", last - 210, Ruling.Other),
        Checked("dismissed", last - 160, "dismissal").Told("rosa").After(1).Offered("rosa", 40).After(15)
            .Answered("rosa", OfferAnswer.Accepted).After(3).Filed("rosa", "motion-to-dismiss").After(20)
            .Ruled("ivo", Ruling.Granted),
    ];

    private IEnumerable<DemoCase> After() =>
    [
        New("deferred action, carried out", "ivo", last - 90).ToDecision("sam", "rita", "deferred-action", "carla")
            .After(3).Do("ivo", new ReviewCommand.RecordCheck(Check, CheckResult.Clear, null)).After(1)
            .CarriedOut("rita"),
        New("not exercised", "ivo", last - 70).ToDecision("sam", "rosa", "continue", "carla"),
        New("drawn for a second, blind reading", "ivo", last - 75)
            .ToDecision("sam", "rosa", "continue", "carla").After(5)
            .Do("sam", new ReviewCommand.DrawForQuality("quinn")),
        New("read a second time, blind", "ivo", last - 78).ToDecision("sam", "rita", "continue", "carla").After(5)
            .Do("sam", new ReviewCommand.DrawForQuality("quinn")).After(2)
            .Do("quinn", new ReviewCommand.Open(Part.Case),
                new ReviewCommand.RecordQuality(Closure, DemoWords.Reasons(4))),
        New("ended with the policy", "ivo", last - 50).Given("sam", "rosa").After(4)
            .Do("carla", new ReviewCommand.WithdrawPolicy(new("The guidance was taken back for this group."))),
        New("disputed", "ivo", last - 45).ToDecision("sam", "rosa", Closure).After(1)
            .Do("rosa", new ReviewCommand.Dispute("ERO", new("We hold another record of him."))),
        New("disputed, passed up, and it stands", "ivo", last - 55).ToDecision("sam", "rita", Closure).After(1)
            .Do("rita", new ReviewCommand.Dispute("ERO", new("We see it otherwise.")),
                new ReviewCommand.Escalate(new("We could not settle it.")))
            .After(4).Do("carla", new ReviewCommand.ResolveDispute(Stands: true, new("The record is complete."))),
    ];

    private IEnumerable<DemoCase> Elsewhere() =>
    [
        New("handed from Baltimore to Denver", "ivo", last - 28).Given("sam", "rosa").After(2)
            .Do("sam", new ReviewCommand.Transfer(Denver, new("The person moved.")))
            .After(1).Do("theo", new ReviewCommand.Assign("dana")),
        New("taken over by USCIS", "ivo", last - 48).Given("sam", "rita").After(1)
            .Do("rita", new ReviewCommand.Refer("USCIS", new("A petition is pending there."))).After(9)
            .Do("ivo", new ReviewCommand.AcceptReferral(null)),
        New("returned by CBP", "ivo", last - 46).Given("sam", "rita").After(1)
            .Do("rita", new ReviewCommand.Refer("CBP", new("They brought the charges."))).After(6)
            .Do("ivo", new ReviewCommand.ReturnReferral(new("Not theirs."))),
        New("gathering in Denver", "ivy", last - 10).Given("theo", "dana"),
        New("waits for a second person in Denver", "ivy", last - 20).ToRecommendation("theo", "dana", Closure),
        New("not exercised in Denver", "ivy", last - 60).ToDecision("theo", "dana", "continue", "walt"),
        New("detained, and released", "ivy", last - 36).ToDecision("theo", "dana", "release", "walt").After(1)
            .Do("ivy", new ReviewCommand.RecordCheck(Check, CheckResult.Clear, null)).After(1)
            .CarriedOut("dana"),
        New("on hold in Denver", "ivy", last - 8).Given("theo", "dana").After(1)
            .Do("dana", new ReviewCommand.Hold(new("A relative's case is heard first."), On(last + 18))),
    ];

    private IEnumerable<DemoCase> Kept() =>
    [
        New("protected", "ivo", last - 24).Do("sam", new ReviewCommand.Assign("rita"))
            .Do("rita", new ReviewCommand.Protect(Protection.Section1367), new ReviewCommand.Open(Part.Case)),
        New("protected, and to be lifted", "ivo", last - 27).Do("ivo", new ReviewCommand.Protect(Protection.Juvenile))
            .Do("sam", new ReviewCommand.ProposeUnprotect(Protection.Juvenile, new("The paper was another person's."))),
        New("no longer protected", "ivo", last - 29).Do("ivo", new ReviewCommand.Protect(Protection.Juvenile))
            .Do("sam", new ReviewCommand.ProposeUnprotect(Protection.Juvenile, new("The paper was another person's.")))
            .After(1).Do("carla", new ReviewCommand.ConfirmUnprotect(Protection.Juvenile)),
        New("mother, in a family", "ivo", last - 39).Do("ivo", new ReviewCommand.JoinFamily("family-1"))
            .ToDecision("sam", "rosa", Closure),
        New("son, in a family, with another outcome", "ivo", last - 38)
            .Do("ivo", new ReviewCommand.JoinFamily("family-1"))
            .ToDecision("sam", "rosa", "continue", "carla"),
    ];

    private static ReviewCommand.AnswerFact Answer(string fact, SourceClass source) =>
        new(fact, new("yes"), source, new("A paper that she brought."));

    private DemoCase Checked(string name, int day, string outcome = Closure) => New(name, "ivo", day)
        .ToDecision("sam", "rosa", outcome).After(2)
        .Do("ivo", new ReviewCommand.RecordCheck(Check, CheckResult.Clear, null)).After(1);

    private DemoCase Told(string name, int day) => Checked(name, day).Told("rosa");

    private DemoCase Accepted(string name, int day) =>
        Told(name, day).After(1).Offered("rosa", 60).After(10).Answered("rosa", OfferAnswer.Accepted);

    private DemoCase Filed(string name, int day) =>
        Accepted(name, day).After(4).Filed("rosa", "joint-motion-to-close");

    private DemoCase Ruled(string name, int day, Ruling ruling) =>
        Filed(name, day).After(15).Ruled("ivo", ruling);
}
