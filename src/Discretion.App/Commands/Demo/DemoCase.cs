using Discretion.Core.Review;

namespace Discretion.App.Commands.Demo;

/// <summary>One step of a made-up case: who does what on which day.</summary>
/// <param name="Day">Days since the demo's first.</param>
/// <param name="Person">Who.</param>
/// <param name="Command">What.</param>
internal sealed record DemoStep(int Day, string Person, ReviewCommand Command);

/// <summary>The life of one made-up case, told in order.</summary>
/// <param name="name">What it shows.</param>
/// <param name="intake">Who brings it in.</param>
/// <param name="start">The demo's first day.</param>
/// <param name="day">On which day it is brought in, since the first.</param>
/// <param name="words">Picks what people say of it.</param>
internal sealed class DemoCase(string name, string intake, DateOnly start, int day, int words)
{
    private readonly List<DemoStep> _steps = [];
    private int _day = day;

    private DateOnly Today => start.AddDays(_day);

    /// <summary>What it shows.</summary>
    public string Name => name;

    /// <summary>Who brings it in.</summary>
    public string Intake => intake;

    /// <summary>On which day.</summary>
    public int Day { get; } = day;

    /// <summary>What follows.</summary>
    public IReadOnlyList<DemoStep> Steps => _steps;

    /// <summary>Goes on some days later.</summary>
    public DemoCase After(int days)
    {
        _day += days;
        return this;
    }

    /// <summary>Somebody does something.</summary>
    public DemoCase Do(string person, params ReadOnlySpan<ReviewCommand> commands)
    {
        foreach (ReviewCommand command in commands)
        {
            _steps.Add(new(_day, person, command));
        }

        return this;
    }

    /// <summary>It is given to a reviewer, who opens it.</summary>
    public DemoCase Given(string lead, string reviewer) => Do(lead, new ReviewCommand.Assign(reviewer))
        .Do(reviewer, new ReviewCommand.Open(Part.Case));

    /// <summary>A reviewer has the facts, records a view and opens what was found.</summary>
    public DemoCase Viewed(string reviewer, ViewLean lean = ViewLean.For) => Do(
        reviewer, new ReviewCommand.FinishGathering(), new ReviewCommand.RecordView(lean, new(DemoWords.View(words))),
        new ReviewCommand.Open(Part.Findings));

    /// <summary>A reviewer recommends.</summary>
    public DemoCase Recommended(string reviewer, string outcome) =>
        Do(reviewer, new ReviewCommand.Recommend(outcome, DemoWords.Reasons(words)));

    /// <summary>From the first step to a recommendation.</summary>
    public DemoCase ToRecommendation(string lead, string reviewer, string outcome) =>
        Given(lead, reviewer).After(2).Viewed(reviewer).After(1).Recommended(reviewer, outcome);

    /// <summary>Somebody reads it and decides.</summary>
    public DemoCase Decided(string person, string outcome) => Do(
        person, new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings),
        new ReviewCommand.Decide(outcome, DemoWords.Reasons(words + 1)));

    /// <summary>Somebody was told, on this day.</summary>
    public DemoCase Told(string person, string? reply = null) =>
        Do(person, new ReviewCommand.RecordNotice(Today, reply is null ? null : new(reply)));

    /// <summary>The outcome is offered.</summary>
    public DemoCase Offered(string person, int days) => Do(person, new ReviewCommand.MakeOffer(Today.AddDays(days)));

    /// <summary>The offer is answered, or not.</summary>
    public DemoCase Answered(string person, OfferAnswer answer, int? moreDays = null) => Do(
        person, new ReviewCommand.RecordOfferAnswer(answer, moreDays is { } more ? Today.AddDays(more) : null));

    /// <summary>A paper is filed, on this day.</summary>
    public DemoCase Filed(string person, string paper) => Do(person, new ReviewCommand.RecordFiling(paper, Today));

    /// <summary>The court ruled, on this day.</summary>
    public DemoCase Ruled(string person, Ruling ruling) => Do(person, new ReviewCommand.RecordRuling(
        ruling, Today, ruling == Ruling.Other ? new("Set for another day of its own motion.") : null));

    /// <summary>The office did it, on this day.</summary>
    public DemoCase CarriedOut(string person) => Do(person, new ReviewCommand.CarryOut(Today, null));

    /// <summary>From the first step to a decision.</summary>
    public DemoCase ToDecision(string lead, string reviewer, string outcome, string? decides = null) =>
        ToRecommendation(lead, reviewer, outcome).After(3).Decided(decides ?? lead, outcome);
}
