using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Tests.House;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Nothing decides but a person, and nothing but what the person gave makes up the decision.</summary>
public sealed class CannotDecideTests
{
    private const int Operations = 1_000_000;
    private const int VersionMax = 60;

    [Fact]
    public void A_million_operations_that_are_no_human_act_make_no_decision()
    {
        Random random = new(20111205);
        (PolicyVersion Policy, OfficeKind Kind, ReviewState State)[] beginnings = [.. Beginnings()];
        (PolicyVersion Policy, OfficeKind Kind, ReviewState State)[] reviews = [.. beginnings];
        int[] decisions = [.. beginnings.Select(one => one.State.Decisions.Count)];
        ReviewCommand[] commands = [.. Commands(random)];
        (Actor By, HumanAct? Act)[] actors = [.. Actors()];
        HashSet<string> accepted = [];
        int made = 0;

        for (int operation = 0; operation < Operations; operation++)
        {
            int at = random.Next(reviews.Length);
            (PolicyVersion policy, OfficeKind kind, ReviewState state) = reviews[at];
            (Actor by, HumanAct? act) = actors[random.Next(actors.Length)];
            ReviewCommand command = commands[random.Next(commands.Length)];
            if (command is ReviewCommand.Identify && policy.Id != "like-2011")
            {
                continue;
            }

            Occasion occasion = new(by, Now, Today, kind, policy, act, FindingsOf(policy))
            {
                Review = ReviewRun.Stream,
            };
            if (ReviewDecider.Decide(state, command, occasion) is ReviewAnswer.Happened(var happened))
            {
                made++;
                accepted.Add(happened.GetType().Name);
                reviews[at].State = ReviewFold.Apply(state, happened, policy.Path!);
                Assert.Equal(decisions[at], reviews[at].State.Decisions.Count);
                if (reviews[at].State.Version > VersionMax)
                {
                    reviews[at] = beginnings[at];
                }
            }
        }

        Assert.DoesNotContain("Decided", accepted);
        Assert.True(made > Operations / 50 && accepted.Count > 30, $"{made} accepted, of {accepted.Count} kinds");
    }

    [Theory]
    [InlineData(Truth.Yes, Truth.No)]
    [InlineData(Truth.No, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Yes)]
    public void The_same_human_acts_make_the_same_decisions_whatever_the_findings_are(Truth finding, Truth flipped)
    {
        int decided = 0;
        for (int seed = 1; seed <= 400; seed++)
        {
            Random random = new(seed);
            ReviewRun run = new(TestPaths.Like2011) { Finding = finding };
            ReviewRun mirror = new(TestPaths.Like2011) { Finding = flipped };
            foreach ((Actor by, ReviewCommand command) in Script(random, run))
            {
                HumanAct act = run.Act(by);
                Assert.Equal(run.Code(by, command, act), mirror.Code(by, command, act));
                run.Try(by, command, act);
                mirror.Try(by, command, act);
            }

            Assert.Equivalent(Apart(run), Apart(mirror), strict: true);
            Assert.Equal((run.State.Stage, run.State.End), (mirror.State.Stage, mirror.State.End));
            Assert.All(mirror.State.Decisions, one =>
                Assert.All(one.Decision.Findings, seen => Assert.Equal(flipped, seen.Truth)));
            decided += run.State.Decisions.Count;
        }

        Assert.True(decided > 300, $"{decided} decisions");
    }

    [Fact]
    public void A_decision_has_no_constructor_that_anybody_else_can_call()
    {
        Assert.Empty(typeof(ReviewEvent.Decided).GetConstructors());
        Assert.Empty(typeof(HumanAct).GetConstructors());
        Assert.True(typeof(ReviewEvent.Decided).IsSealed && typeof(HumanAct).IsSealed);
        Assert.All(
            typeof(ReviewEvent.Decided).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.DeclaringType == typeof(ReviewEvent.Decided)),
            property => Assert.Null(property.SetMethod));
    }

    [Fact]
    public void A_decision_is_made_in_one_place_and_read_in_one()
    {
        Assert.Equal(["src/Discretion.Core/Review/Happening.cs"], Naming(@"new ReviewEvent\.Decided\("));
        Assert.Equal(["src/Discretion.Engine/Review/ReviewEventCodec.cs"], Naming(@"Decided\.Read\("));
        Assert.Single(Regex.Matches(
            Repository.Read("src/Discretion.Core/Review/Happening.cs"), @"new ReviewEvent\.Decided\("));
    }

    [Fact]
    public void A_human_act_is_made_in_one_place_at_most() =>
        Assert.InRange(
            Repository.Source.Sum(file => Regex.Count(Repository.Read(file), @"HumanAct\.From\(")), 0, 1);

    [Fact]
    public void No_command_decides_on_more_than_one_review()
    {
        Type[] commands = [.. typeof(ReviewCommand).GetNestedTypes()];

        Assert.DoesNotContain(commands.Where(type => type != typeof(ReviewCommand.Identify)), type =>
            type.GetProperties().Any(property => property.PropertyType != typeof(string)
                && property.PropertyType.IsAssignableTo(typeof(IEnumerable))));
        Assert.Equal(
            ["Decide", "SignAdvice"],
            SampleCommands.All.Where(DecidesSomewhere).Select(SampleCommands.Name));
    }

    private static bool DecidesSomewhere(ReviewCommand command) => Beginnings().Any(one =>
    {
        Actor.Person by = one.Kind == OfficeKind.LegalAid ? Jonas : Elena;
        ReviewCommand fitting = command is ReviewCommand.SignAdvice sign ? sign with { Outcome = "ask" } : command;
        HumanAct act = new ReviewRun(one.Policy).Act(by);
        Occasion occasion = new(by, act.At, Today, one.Kind, one.Policy, act, FindingsOf(one.Policy))
        {
            Review = ReviewRun.Stream,
        };
        return (command is not ReviewCommand.Identify || one.Policy.Id == "like-2011")
            && ReviewDecider.Decide(one.State, fitting, occasion)
                is ReviewAnswer.Happened { Event: ReviewEvent.Decided };
    });

    private static DateTimeOffset Now { get; } = new(2011, 12, 6, 0, 0, 0, TimeSpan.Zero);

    private static DateOnly Today { get; } = new(2011, 12, 6);

    private static FindingSeen[] FindingsOf(PolicyVersion policy) =>
        [.. policy.Factors.Select(factor => new FindingSeen(factor.Id, Truth.Yes, [], []))];

    // Reviews at every stage; those that are to be decided have been opened by those who may decide.
    private static IEnumerable<(PolicyVersion Policy, OfficeKind Kind, ReviewState State)> Beginnings()
    {
        ReviewRun deciding = ReviewStages.Deciding();
        deciding.Do(Elena, new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings));
        ReviewRun[] runs =
        [
            new(TestPaths.Like2011), ReviewStages.Identified(), ReviewStages.Gathering(), ReviewStages.Viewing(),
            ReviewStages.Recommending(), deciding, ReviewStages.Decided(), ReviewStages.Offering(),
            ReviewStages.Offered(), ReviewStages.Filing(), ReviewStages.Ruling(), ReviewStages.Closed(),
            ReviewStages.Declined(), Advising(),
        ];
        return runs.Select(run => (run.Policy, run.Kind, run.State));
    }

    private static ReviewRun Advising()
    {
        ReviewRun run = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        run.Do(Ines, run.Identify(), new ReviewCommand.RecordConflictCheck(false, null),
            new ReviewCommand.Assign(Ana.Id));
        run.Do(Ana, new ReviewCommand.FinishGathering(), new ReviewCommand.Open(Part.Case),
            new ReviewCommand.Open(Part.Findings), new ReviewCommand.Recommend("ask", Reasons()));
        return run.Do(Ines, new ReviewCommand.RecordNotice(run.Today, null))
            .Do(Jonas, new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings));
    }

    // Programs, also with a human act that they got hold of, and people whose session was left open.
    private static IEnumerable<(Actor By, HumanAct? Act)> Actors()
    {
        ReviewRun run = new(TestPaths.Like2011);
        Touch touch = new(Guid.Empty, Elena.Id, Now, 0);
        HumanAct stolen = HumanAct.From(Guid.Empty, touch, ReviewRun.Stream, Now)!;
        yield return (Machine, null);
        yield return (Machine, stolen);
        yield return (new Actor.Machine(Elena.Id), stolen);
        foreach (Actor.Person person in (Actor.Person[])[Ana, Ben, Carla, Elena, Ines, Jonas])
        {
            yield return (Cleared(person), null);
        }

        yield return (Cleared(Carla), stolen);
        yield return (Cleared(Elena), run.Act(Elena, "review/another"));
        yield return (Cleared(Elena), run.Act(Elena, touched: Now - TimeSpan.FromMinutes(16)));
    }

    private static IEnumerable<ReviewCommand> Commands(Random random)
    {
        foreach (ReviewCommand command in SampleCommands.All)
        {
            yield return command;
        }

        foreach (PathOutcome outcome in TestPaths.Like2011.Path!.Outcomes.Concat(TestPaths.LikeLegalAid.Path!.Outcomes))
        {
            yield return new ReviewCommand.Decide(outcome.Id, Reasons());
            yield return new ReviewCommand.SignAdvice(outcome.Id, Reasons());
            yield return new ReviewCommand.Recommend(outcome.Id, Reasons());
        }

        foreach (string what in (string[])[Part.Findings, Part.Decision, "row:1"])
        {
            yield return new ReviewCommand.Open(what);
        }

        foreach (Actor.Person person in (Actor.Person[])[Ana, Carla, Elena, Ines])
        {
            yield return new ReviewCommand.Assign(person.Id);
        }

        yield return new ReviewCommand.MakeOffer(new(2012, 1, random.Next(5, 20)));
        yield return new ReviewCommand.RecordCheck("fingerprints", CheckResult.Clear, null);
        yield return new ReviewCommand.RecordCheck("names", CheckResult.Found, Text("A warrant"));
        yield return new ReviewCommand.RecordOfferAnswer(OfferAnswer.Declined, null);
        yield return new ReviewCommand.RecordRuling(Ruling.Denied, new(2011, 12, 5), null);
        yield return new ReviewCommand.Refer("CBP", Text("Theirs"));
    }

    // The way to a decision, with other commands of anybody's strewn in.
    private static IEnumerable<(Actor By, ReviewCommand Command)> Script(Random random, ReviewRun run)
    {
        string outcome = run.Policy.Path!.Outcomes[random.Next(run.Policy.Path.Outcomes.Count)].Id;
        (Actor By, ReviewCommand Command)[] way =
        [
            (Felix, run.Identify()), (Ana, new ReviewCommand.Assign(Ana.Id)),
            (Ana, new ReviewCommand.FinishGathering()), (Ana, new ReviewCommand.Open(Part.Case)),
            (Ana, new ReviewCommand.RecordView(ViewLean.For, Text("She came as a child."))),
            (Ana, new ReviewCommand.Open(Part.Findings)), (Ana, new ReviewCommand.Recommend(outcome, Reasons())),
            (Elena, new ReviewCommand.Open(Part.Case)), (Elena, new ReviewCommand.Open(Part.Findings)),
            (Elena, new ReviewCommand.Decide(outcome, Reasons())),
        ];
        ReviewCommand[] harmless = [.. SampleCommands.All.Where(command => command is not (ReviewCommand.Recuse
            or ReviewCommand.Transfer or ReviewCommand.WithdrawPolicy or ReviewCommand.Refer or ReviewCommand.Hold
            or ReviewCommand.RequestInformation or ReviewCommand.Protect))];
        Actor[] people = [Ana, Ben, Carla, Elena, Felix];
        int rounds = random.Next(1, 3);
        for (int round = 0; round < rounds; round++)
        {
            foreach ((Actor By, ReviewCommand Command) step in way)
            {
                yield return step;
                if (random.Next(3) == 0)
                {
                    yield return (people[random.Next(people.Length)], harmless[random.Next(harmless.Length)]);
                }
            }
        }
    }

    private static (Guid, string, DateTimeOffset, DecisionOfRecord)[] Apart(ReviewRun run) =>
        [.. run.State.Decisions.Select(one => (one.Act, one.By, one.At, one.Decision with { Findings = [] }))];

    private static IEnumerable<string> Naming(string pattern) =>
        Repository.Source.Where(file => Regex.IsMatch(Repository.Read(file), pattern));
}
