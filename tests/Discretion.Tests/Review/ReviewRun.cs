using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;

namespace Discretion.Tests.Review;

/// <summary>A review that a test leads through its life, with a clock and a desk of its own.</summary>
internal sealed class ReviewRun(PolicyVersion policy, OfficeKind kind = OfficeKind.Agency)
{
    public const string Stream = "review/0f8fad5bd9cb469fa16570867728950e";

    private int _acts;

    public static Actor.Person Ana { get; } = Person("ana-ruiz", DeskRole.Reviewer);

    public static Actor.Person Ben { get; } = Person("ben-okafor", DeskRole.Reviewer);

    public static Actor.Person Carla { get; } = Person("carla-lindt", DeskRole.Supervisor);

    public static Actor.Person David { get; } = Person("david-mora", DeskRole.Supervisor);

    public static Actor.Person Elena { get; } = Person("elena-park", DeskRole.ChiefCounsel);

    public static Actor.Person Felix { get; } = Person("felix-intake", DeskRole.Intake);

    public static Actor.Person Gina { get; } = Person("gina-reader", DeskRole.QualityReader);

    public static Actor.Person Ines { get; } = Person("ines-attorney", DeskRole.Attorney);

    public static Actor.Person Jonas { get; } = Person("jonas-representative", DeskRole.AccreditedRepresentative);

    public static Actor.Person Kai { get; } = Person("kai-volunteer", DeskRole.Volunteer);

    public static Actor Machine { get; } = new Actor.Machine("docket-watch");

    public PolicyVersion Policy { get; } = policy;

    public ReviewState State { get; private set; } = ReviewState.None;

    public List<ReviewEvent> Events { get; } = [];

    public DateTimeOffset Now { get; private set; } = new(2011, 12, 5, 16, 0, 0, TimeSpan.Zero);

    public DateOnly Today => DateOnly.FromDateTime(Now.Date);

    /// <summary>Whether the docket shows a lawyer.</summary>
    public bool? Represented { get; set; }

    /// <summary>What the record says of each factor.</summary>
    public Truth Finding { get; set; } = Truth.Unknown;

    public OfficeKind Kind { get; set; } = kind;

    public static Actor.Person Person(string id, params DeskRole[] roles) =>
        new(id, "denver", roles.ToHashSet(), new HashSet<Protection>());

    public static Actor.Person Cleared(Actor.Person person) =>
        person with { Clearances = Enum.GetValues<Protection>().ToHashSet() };

    public static PersonalText Text(string words) => new(words);

    public ReviewCommand.Identify Identify(params Protection[] protections) => new(
        new("court", "5461523"), new(Policy.Id, Policy.Version, Policy.Hash),
        new("2011-11", new(2011, 11, 17), new string('b', 64)), "denver", "soon", new(2012, 3, 1), Detained: false,
        protections, Why: null);

    public static Reasons Reasons(Reason? against = null) => new(
        [new(Side.For, "long-presence", [], Text("She came as a child.")), .. OneOrNone(against)],
        NoneFor: false, NoneAgainst: against is null, Text("All of it speaks for one thing here."));

    private static Reason[] OneOrNone(Reason? reason) => reason is null ? [] : [reason];

    public ReviewRun On(int year, int month, int day)
    {
        Now = new(year, month, day, 16, 0, 0, TimeSpan.Zero);
        return this;
    }

    public ReviewRun Later(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>A fresh act of a person for this review.</summary>
    public HumanAct Act(Actor by, string review = Stream, DateTimeOffset? touched = null)
    {
        DateTimeOffset at = touched ?? Now;
        byte number = (byte)(++_acts % 250);
        return HumanAct.From(
            new(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), new(new(number, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), by.Word, at, 0),
            review, at)!;
    }

    /// <summary>Gives commands that must be accepted, with a fresh act where one is needed.</summary>
    public ReviewRun Do(Actor by, params ReviewCommand[] commands)
    {
        foreach (ReviewCommand command in commands)
        {
            HumanAct? act = command is ReviewCommand.Decide or ReviewCommand.SignAdvice ? Act(by) : null;
            ReviewAnswer answer = Try(by, command, act);
            Assert.True(answer is ReviewAnswer.Happened,
                answer is ReviewAnswer.Refused(var no)
                    ? $"{command.GetType().Name} by {by.Word}: {no.Code}: {no.Message.En}"
                    : "");
            Later(TimeSpan.FromMinutes(7));
        }

        return this;
    }

    /// <summary>The code of the refusal of a command that must be refused; a fresh act is at hand.</summary>
    public string Refused(Actor by, ReviewCommand command) => Refused(by, command, Act(by));

    /// <inheritdoc cref="Refused(Actor,ReviewCommand)"/>
    public string Refused(Actor by, ReviewCommand command, HumanAct? act)
    {
        int before = State.Version;
        ReviewAnswer answer = Try(by, command, act);
        Assert.Equal(before, State.Version);
        return Assert.IsType<ReviewAnswer.Refused>(answer).Refusal.Code;
    }

    /// <summary>What a command would be refused with; null when it would be accepted. Nothing happens.</summary>
    public string? Code(Actor by, ReviewCommand command) => Code(by, command, Act(by));

    /// <inheritdoc cref="Code(Actor,ReviewCommand)"/>
    public string? Code(Actor by, ReviewCommand command, HumanAct? act) =>
        ReviewDecider.Decide(State, command, Occasion(by, act)) is ReviewAnswer.Refused(var no) ? no.Code : null;

    /// <summary>Gives a command; when it is accepted, its event is folded in.</summary>
    public ReviewAnswer Try(Actor by, ReviewCommand command, HumanAct? act)
    {
        ReviewAnswer answer = ReviewDecider.Decide(State, command, Occasion(by, act));
        if (answer is ReviewAnswer.Happened(var happened))
        {
            State = ReviewFold.Apply(State, happened, Policy.Path!);
            Events.Add(happened);
        }

        return answer;
    }

    public Occasion Occasion(Actor by, HumanAct? act) => new(by, Now, Today, Kind, Policy, act,
        [.. Policy.Factors.Select(factor => new FindingSeen(factor.Id, Finding, [], []))])
    {
        Review = Stream,
        Represented = Represented,
    };
}
