using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Screening;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>
/// Where commands on reviews come in: it reads the review, asks the decider, and appends the one event that happened.
/// Nothing else appends to a review.
/// </summary>
/// <param name="journal">Where reviews are recorded.</param>
/// <param name="people">Who there is.</param>
/// <param name="sources">What reviews rest on.</param>
/// <param name="clock">Tells when something happened.</param>
public sealed class ReviewDesk(EventJournal journal, People people, IReviewSources sources, TimeProvider clock)
{
    /// <summary>What the names of the streams of reviews begin with.</summary>
    internal const string Streams = "review/";

    private readonly CommandCheck _check = new(people, sources);

    /// <summary>The stream of a review.</summary>
    public static string StreamOf(Guid review) => Streams + review.ToString("n", CultureInfo.InvariantCulture);

    /// <summary>Gives a command.</summary>
    /// <param name="review">The review; a new id for <see cref="ReviewCommand.Identify"/>.</param>
    /// <param name="expectedVersion">The version that the person saw; null for whatever it is now.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Takes it back while it still waits.</param>
    /// <param name="request">The caller's own name for the request, recorded with what it does; null for none.</param>
    /// <exception cref="RequestTakenException">A request of that name was recorded a moment ago.</exception>
    /// <exception cref="JournalException">The policy that the review began with is not here, or the journal is
    /// damaged.</exception>
    /// <exception cref="Docket.DocketException">The docket that the review rests on is not here.</exception>
    public async Task<DeskAnswer> SubmitAsync(
        Guid review, int? expectedVersion, ReviewCommand command, SignedIn by, CancellationToken cancel,
        RequestKey? request = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(by);
        bool isNew = command is ReviewCommand.Identify;
        if (isNew ? IsTaken(review) : !IsThere(by, review))
        {
            return new DeskAnswer.Absent();
        }

        Loaded loaded = isNew ? Loaded.Nothing : Load(review);
        if (expectedVersion is { } expected && expected != loaded.State.Version)
        {
            return Overtaken(loaded, expected);
        }

        command = isNew ? Protected((ReviewCommand.Identify)command) : command;
        if (_check.Refuse(command, loaded.State, by) is { } refusal)
        {
            return new DeskAnswer.Refused(refusal);
        }

        PolicyVersion policy = PolicyOf(loaded, command);
        Occasion occasion = OccasionOf(review, loaded, command, policy, by);
        DeskAnswer answer = ReviewDecider.Decide(loaded.State, command, occasion) switch
        {
            ReviewAnswer.Happened(var happened) =>
                await AppendAsync(review, loaded, policy.Path!, happened, occasion, by, cancel, request)
                    .ConfigureAwait(false),
            ReviewAnswer.Refused(var no) => new DeskAnswer.Refused(no),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (answer is DeskAnswer.Done done && Protecting(command, done.State) is { } protect)
        {
            answer = done with { State = await ProtectAsync(review, done.State, protect, by, cancel)
                .ConfigureAwait(false) };
        }

        return answer is DeskAnswer.Done { State.Family: { } family } inFamily
            && command is ReviewCommand.JoinFamily or ReviewCommand.Protect or ReviewCommand.AnswerFact
            ? inFamily with { State = await InheritAsync(review, inFamily.State, family, by, cancel)
                .ConfigureAwait(false) }
            : answer;
    }

    /// <summary>A review as somebody sees it.</summary>
    /// <returns>Null when there is no such review for them: none at all, or none that they may know of.</returns>
    /// <exception cref="JournalException">The policy that it began with is not here, or the journal is
    /// damaged.</exception>
    public ReviewView? Find(SignedIn by, Guid review)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!IsThere(by, review))
        {
            return null;
        }

        Loaded loaded = Load(review);
        return ReviewView.Of(review, loaded.State, loaded.Events, loaded.Policy!, by, clock.GetUtcNow());
    }

    /// <summary>
    /// Opens what the policy's factors find of a case, and notes that the person did. Where the path wants a view
    /// before, it is refused until they recorded one.
    /// </summary>
    /// <returns>The findings with what they rest on, or why not.</returns>
    public async Task<(DeskAnswer Answer, CaseExplanation? Findings)> OpenFindingsAsync(
        Guid review, SignedIn by, CancellationToken cancel)
    {
        DeskAnswer answer = await SubmitAsync(review, null, new ReviewCommand.Open(Part.Findings), by, cancel)
            .ConfigureAwait(false);
        return answer is DeskAnswer.Done ? (answer, Explain(review)) : (answer, null);
    }

    /// <summary>The open review of a case under a policy, for whom there is one; null when there is none.</summary>
    public Guid? OpenReviewOf(SignedIn by, CaseKey key, string policy) => journal.Database.Read<Guid?>(null, context =>
        context.Reviews.AsNoTracking().For(by)
            .Where(row => row.Source == key.Source && row.CaseId == key.Id && row.Policy == policy && !row.IsEnded)
            .Select(row => (Guid?)row.Id).FirstOrDefault());

    /// <summary>The reviews of the same family group that there are for somebody, the review itself among
    /// them.</summary>
    public IReadOnlyList<FamilyMember> FamilyOf(SignedIn by, string family)
    {
        ArgumentNullException.ThrowIfNull(by);
        Guid[] members = journal.Database.Read<Guid[]>([], context => [.. context.Reviews.AsNoTracking().For(by)
            .Where(row => row.Family == family).OrderBy(row => row.IdentifiedAt).ThenBy(row => row.Id)
            .Select(row => row.Id)]);
        return [.. members.Select(id => (Id: id, Load(id).State)).Select(one => new FamilyMember(
            one.Id, one.State.Case!.Id, one.State.Stage, one.State.Decision?.Decision.Outcome, one.State.End))];
    }

    // Without a row of what is hidden the answer is the one for what is not there, at the same cost.
    private bool IsThere(SignedIn by, Guid review) => journal.Database.Read(false, context =>
        context.Reviews.AsNoTracking().For(by).Any(row => row.Id == review));

    private bool IsTaken(Guid review) => journal.Database.Read(false, context =>
        context.Reviews.AsNoTracking().Any(row => row.Id == review));

    /// <summary>What a review has come to, and its policy; null when it has no entries.</summary>
    /// <exception cref="JournalException">Its entries cannot be read, or its policy is not here.</exception>
    internal (ReviewState State, PolicyVersion Policy)? TryLoad(Guid review) =>
        journal.Read(StreamOf(review)).Count > 0 && Load(review) is { Policy: { } policy } loaded
            ? (loaded.State, policy) : null;

    private Loaded Load(Guid review)
    {
        IReadOnlyList<Entry> entries = journal.Read(StreamOf(review));
        ReviewEvent[] events = [.. entries.Select(entry =>
            ReviewEventCodec.Read(entry.Kind, entry.Body, entry.Personal))];
        PolicyKey key = ((ReviewEvent.Identified)events[0]).Policy;
        PolicyVersion policy = sources.Policy(key) ?? throw new JournalException($"The review {review:n} is held under "
            + $"the policy {key.Id}, version {key.Version} ({key.Hash[..12]}), which is not here. Put it back.");
        return new(
            events.Aggregate(ReviewState.None, (state, happened) => ReviewFold.Apply(state, happened, policy.Path!)),
            events, policy);
    }

    private PolicyVersion PolicyOf(Loaded loaded, ReviewCommand command) => loaded.Policy
        ?? sources.Policy(((ReviewCommand.Identify)command).Policy)!;

    private static DeskAnswer.Conflict Overtaken(Loaded loaded, int expected) =>
        new(loaded.State.Version, [.. loaded.Events.Skip(Math.Max(0, expected))]);

    private ReviewCommand.Identify Protected(ReviewCommand.Identify identify) =>
        sources.Facts(identify.Release, identify.Case) is { } facts
            ? identify with { Protections = [.. identify.Protections.Union(ProtectedFacts.Of(facts))] }
            : identify;

    private Occasion OccasionOf(
        Guid review, Loaded loaded, ReviewCommand command, PolicyVersion policy, SignedIn by)
    {
        DateTimeOffset now = JournalTime.From(JournalTime.Of(clock.GetUtcNow()));
        DeskOffice office = loaded.State.Office.Length == 0 ? by.At : OfficeOf(loaded.State.Office, by);
        bool takesAct = command is ReviewCommand.Decide or ReviewCommand.SignAdvice;
        ReviewFacts? facts = takesAct || command is ReviewCommand.Recommend or ReviewCommand.RequestInformation
            ? FactsOf(loaded.State) : null;
        return new(
            by.Actor, now, office.DayAt(now), office.Kind, policy,
            takesAct ? People.Act(by, StreamOf(review), now) : null,
            command is ReviewCommand.RequestInformation ? [] : facts?.Findings(policy) ?? [])
        {
            Review = StreamOf(review),
            Represented = facts?.Values.GetValueOrDefault(CourtFact.Represented.Id()) is FactValue.YesNo(var isSo)
                ? isSo : null,
        };
    }

    private ReviewFacts FactsOf(ReviewState state) => new(
        sources.Facts(state.Release!, state.Case!) ?? new Dictionary<string, FactValue>(), state.Answers,
        sources.Vocabulary, state.Release!.AsOf);

    private CaseExplanation Explain(Guid review)
    {
        Loaded loaded = Load(review);
        ReviewState state = loaded.State;
        ReviewFacts facts = FactsOf(state);
        CaseRecord record = sources.Case(state.Release!, state.Case!)
            ?? new()
            {
                CaseId = state.Case!.Id,
                Facts = facts.Values,
                CellsOf = _ => [],
                Tables = new HashSet<string>(),
            };
        return new(
            loaded.Policy!,
            record with { Facts = facts.Values, CellsOf = fact => facts.CellsOf(fact, record.CellsOf) },
            sources.Vocabulary, state.Release!.AsOf);
    }

    // Who is signed in was just read with their office.
    private DeskOffice OfficeOf(string id, SignedIn by) => by.At.Id == id ? by.At : people.Office(id)!;

    private async Task<DeskAnswer> AppendAsync(
        Guid review, Loaded loaded, ReviewPath path, ReviewEvent happened, Occasion occasion, SignedIn by,
        CancellationToken cancel, RequestKey? request = null)
    {
        ReviewState next = ReviewFold.Apply(loaded.State, happened, path);
        EncodedEvent written = ReviewEventCodec.Write(happened);
        DeskOffice office = OfficeOf(next.Office, by);
        string? court = happened is ReviewEvent.Identified(var key, _, var release, _, _, _, _, _, _)
            && sources.Facts(release, key)?.GetValueOrDefault(CourtFact.Court.Id()) is FactValue.Text(var code)
                ? code : null;
        HumanAct? act = happened is ReviewEvent.Decided ? occasion.Act : null;
        NewEntry entry = new(
            StreamOf(review), loaded.State.Version, written.Kind, written.Body,
            written.Personal is { } personal ? (ReadOnlyMemory<byte>?)personal : null)
        {
            Act = act is null ? null : new(act.Touch.Id, act.Id, act.Person, act.At),
            Beside = (context, appended) =>
            {
                ReviewRowWriter.Write(context, review, next, path, office, court);
                if (request is not null)
                {
                    Requests.Write(context, request, appended);
                }
            },
        };
        try
        {
            return await journal.AppendAsync(entry, cancel).ConfigureAwait(false) switch
            {
                AppendResult.Appended(var appended) => new DeskAnswer.Done(next, appended, happened),
                AppendResult.Conflict => Overtaken(Load(review), loaded.State.Version),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (ReviewRowWriter.SlotTakenException)
        {
            return new DeskAnswer.Refused(DeskRefusals.AlreadyOpen);
        }
    }

    // The first thing that is told of a victim's application or of asylum puts the case under protection.
    private ReviewCommand.Protect? Protecting(ReviewCommand command, ReviewState state) =>
        command is ReviewCommand.AnswerFact { Value.Value: { } text } answer
        && sources.Vocabulary.Find(answer.Fact) is { } fact
        && FactValueText.Parse(fact.Kind, text) is { } value
        && ProtectedFacts.Of(answer.Fact, value) is { } protection && !state.Protections.Contains(protection)
            ? new(protection) : null;

    private async Task<ReviewState> ProtectAsync(
        Guid review, ReviewState state, ReviewCommand.Protect protect, SignedIn by, CancellationToken cancel)
    {
        SignedIn.Machine watch = new("protection-watch", by.At, new HashSet<MachineScope> { MachineScope.Import });
        Loaded loaded = Load(review);
        Occasion occasion = OccasionOf(review, loaded, protect, loaded.Policy!, watch);
        return ReviewDecider.Decide(loaded.State, protect, occasion) is ReviewAnswer.Happened(var happened)
            && await AppendAsync(review, loaded, loaded.Policy!.Path!, happened, occasion, watch, cancel)
                .ConfigureAwait(false) is DeskAnswer.Done done
            ? done.State : state;
    }

    // What protects one member of a family protects all: a relative's case tells of them.
    private async Task<ReviewState> InheritAsync(
        Guid review, ReviewState state, string family, SignedIn by, CancellationToken cancel)
    {
        (Guid Id, int Protections)[] members = journal.Database.Read<(Guid, int)[]>([], context =>
            [.. context.Reviews.AsNoTracking().Where(row => row.Family == family)
                .Select(row => new { row.Id, row.Protections }).AsEnumerable()
                .Select(row => (row.Id, row.Protections))]);
        int all = members.Aggregate(0, (bits, member) => bits | member.Protections);
        foreach ((Guid member, int own) in members)
        {
            foreach (Protection missing in Visibility.Of(all & ~own))
            {
                ReviewState now = await ProtectAsync(member, state, new(missing), by, cancel).ConfigureAwait(false);
                state = member == review ? now : state;
            }
        }

        return state;
    }

    private sealed record Loaded(ReviewState State, IReadOnlyList<ReviewEvent> Events, PolicyVersion? Policy)
    {
        public static readonly Loaded Nothing = new(ReviewState.None, [], null);
    }
}
