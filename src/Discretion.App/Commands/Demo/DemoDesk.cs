using Discretion.App.Commands.Desk;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Demo;

/// <summary>
/// Plays a year at a desk of made-up people on made-up cases. Every step goes the way of every desk: a person signs in
/// with their passphrase, gives a command, and proves anew who they are before they decide.
/// </summary>
internal sealed class DemoDesk : IAsyncDisposable
{
    /// <summary>How many days it plays; the last is today.</summary>
    public const int Days = 400;

    private const string PolicyId = "ice-2011-review";
    private const string CountyPolicyId = "county-da-resentencing";
    private const string Watch = "docket-watch";
    private const int FromQueue = 8;

    private readonly DemoClock _clock;
    private readonly DeskSession _desk;
    private readonly DemoDockets _dockets;
    private readonly DateOnly _start;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<string, SignedIn> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyVersion> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _actsLeft = new(StringComparer.Ordinal);

    private DemoDesk(Session session, Terminal terminal, DemoClock clock, DemoDockets dockets, DateOnly start,
        CancellationToken cancel)
    {
        (_clock, _dockets, _start, _cancel) = (clock, dockets, start, cancel);
        _desk = DeskSession.Open(session, terminal with { Clock = clock });
    }

    /// <summary>The reviews by what they show.</summary>
    public Dictionary<string, Guid> Reviews { get; } = new(StringComparer.Ordinal);

    /// <summary>Fills a desk.</summary>
    /// <exception cref="InputException">The home has a desk already.</exception>
    public static async Task<IReadOnlyDictionary<string, Guid>> FillAsync(
        Session session, Terminal terminal, ulong seed, CancellationToken cancel)
    {
        DateTimeOffset now = terminal.Clock.GetUtcNow();
        DateTimeOffset first = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-1 - Days).AddHours(15);
        DateOnly start = DateOnly.FromDateTime(first.UtcDateTime);
        DemoDockets dockets = await DemoDockets.MakeAsync(session, terminal, seed, start, cancel).ConfigureAwait(false);
        await using DemoDesk desk = new(session, terminal, new(first), dockets, start, cancel);
        if (desk._desk.People.Persons().Count > 0)
        {
            throw new InputException(
                $"{session.Home} has a desk already. Give the demo a home folder of its own: --home.");
        }

        desk.SetUp();
        await desk.PlayAsync().ConfigureAwait(false);
        return desk.Reviews;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    private void SetUp()
    {
        DemoPerson ana = DemoPeople.Administrator;
        Choose(ana, Must(_desk.Settings.SetUp(DemoPeople.Offices[0], ana.Id, ana.Name)));
        foreach (NewOffice office in DemoPeople.Offices[1..])
        {
            Must(_desk.Settings.AddOffice(_people[ana.Id], office));
        }

        foreach (IGrouping<string, DemoPerson> office in DemoPeople.All.GroupBy(person => person.Office))
        {
            SignedIn administrator = SignIn(ana with { Office = office.Key });
            foreach (DemoPerson person in office)
            {
                Add(administrator, person);
            }
        }

        SignedIn back = SignIn(ana);
        Must(_desk.Settings.SetQuality(back, perThousand: 50, casesMax: 10));
        _people[Watch] = _desk.People.Resolve(
            Must(_desk.Settings.IssueToken(back, Watch, [MachineScope.Read, MachineScope.Import])).Token)!;
    }

    private void Add(SignedIn administrator, DemoPerson person)
    {
        string invitation = Must(_desk.Settings.AddPerson(administrator, person.Id, person.Name));
        foreach (DeskRole role in person.Roles)
        {
            Must(_desk.Settings.GrantRole(administrator, person.Id, role));
        }

        foreach (Protection protection in person.IsCleared ? Enum.GetValues<Protection>() : [])
        {
            Must(_desk.Settings.Clear(administrator, person.Id, protection));
        }

        Choose(person, invitation);
    }

    private void Choose(DemoPerson person, string invitation)
    {
        Must(_desk.People.ChoosePassphrase(person.Id, invitation, person.Passphrase));
        _people[person.Id] = SignIn(person);
    }

    private SignedIn SignIn(DemoPerson person) => _desk.People.Resolve(
        Must(_desk.People.SignIn(person.Id, person.Office, person.Passphrase)).Token)!;

    // All steps of all cases in the order of their days, as they would come in an office.
    private async Task PlayAsync()
    {
        DemoCases cases = new(_start, Days);
        List<(int Day, int Case, int Step, Func<Task> Play)> steps = [];
        int at = 0;
        Queue(cases.OfTheAgency, one => _dockets.NextAsync(PolicyOf(PolicyId), OfficeOf(one.Intake), _desk.Sources));
        Queue(cases.OfLegalAid, one => _dockets.NextAsync(PolicyOf(PolicyId), OfficeOf(one.Intake), _desk.Sources));
        Queue(cases.OfTheCounty, _ => _dockets.NextOfCountyAsync(PolicyOf(CountyPolicyId), _desk.Sources));
        steps.Add((Days - 6, at++, 0, () => FromQueueAsync("ivo")));
        steps.Add((Days - 4, at++, 0, () => FromQueueAsync("ivy")));
        steps.Add((Days - 2, at, 0, () => RecalendarAsync("closed, and the follow-up was done")));
        foreach ((int day, _, _, Func<Task> play) in steps.OrderBy(one => one.Day).ThenBy(one => one.Case)
            .ThenBy(one => one.Step))
        {
            _cancel.ThrowIfCancellationRequested();
            _clock.GoTo(day);
            await play().ConfigureAwait(false);
        }

        void Queue(IEnumerable<DemoCase> many, Func<DemoCase, Task<(Intake From, string CaseId)>> next)
        {
            foreach (DemoCase one in many)
            {
                int index = at++;
                steps.Add((one.Day, index, -1, async () => await BringAsync(one, await next(one).ConfigureAwait(false))
                    .ConfigureAwait(false)));
                steps.AddRange(one.Steps.Select((step, number) =>
                    (step.Day, index, number, (Func<Task>)(() => DoAsync(one, step)))));
            }
        }
    }

    private async Task BringAsync(DemoCase one, (Intake From, string CaseId) found)
    {
        BroughtIn brought = await _desk.Intake.OneAsync(
            _people[one.Intake], found.From, found.CaseId, $"Made up for the demo: {one.Name}.", _cancel)
            .ConfigureAwait(false);
        Reviews[one.Name] = brought.Review ?? throw Wrong(one.Name, brought.Answer);
    }

    private async Task DoAsync(DemoCase one, DemoStep step)
    {
        SignedIn by = step.Command is ReviewCommand.Decide or ReviewCommand.SignAdvice ? Anew(step.Person)
            : _people[step.Person];
        DeskAnswer answer = await _desk.Reviews.SubmitAsync(Reviews[one.Name], null, step.Command, by, _cancel)
            .ConfigureAwait(false);
        if (answer is not DeskAnswer.Done)
        {
            throw Wrong($"{one.Name}, {step.Person}: {step.Command.GetType().Name}", answer);
        }
    }

    // One proof for as many decisions as it is good for, and no more.
    private SignedIn.Human Anew(string person)
    {
        SignedIn.Human human = (SignedIn.Human)_people[person];
        int left = _actsLeft.GetValueOrDefault(person);
        if (left == 0 || human.Touch?.IsFreshAt(_clock.GetUtcNow()) != true)
        {
            _people[person] = human = Must(_desk.People.Touch(
                human, DemoPeople.All.Single(one => one.Id == person).Passphrase));
            left = Touch.ActsMax;
        }

        _actsLeft[person] = left - 1;
        return human;
    }

    private async Task FromQueueAsync(string intake)
    {
        SignedIn by = _people[intake];
        await _desk.Intake.FromQueueAsync(
            by, await _dockets.IntakeAsync(PolicyOf(PolicyId), _desk.Sources).ConfigureAwait(false), null, FromQueue,
            _cancel).ConfigureAwait(false);
    }

    // What the court's later file says of a case that was closed.
    private async Task RecalendarAsync(string name)
    {
        ReleaseKey later = _desk.Sources.Release(DemoDockets.Later)!;
        DeskAnswer answer = await _desk.Reviews.SubmitAsync(
            Reviews[name], null, new ReviewCommand.NoteRecalendared(later, _start.AddDays(Days + 60)), _people[Watch],
            _cancel).ConfigureAwait(false);
        if (answer is not DeskAnswer.Done)
        {
            throw Wrong(name, answer);
        }
    }

    private PolicyVersion PolicyOf(string id) =>
        _policies.TryGetValue(id, out PolicyVersion? known) ? known : _policies[id] = _desk.Session.Policy(id);

    private static string OfficeOf(string intake) => DemoPeople.Offices
        .Single(office => office.Id == DemoPeople.All.Single(person => person.Id == intake).Office).Courts[0];

    private static T Must<T>(Permitted<T> answer) where T : class =>
        answer.Value ?? throw new InvalidOperationException($"The demo was refused: {answer.Refusal!.Code}.");

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
        }
    }

    private static InvalidOperationException Wrong(string what, DeskAnswer answer) => new(
        $"The demo cannot go on at: {what}: {(answer as DeskAnswer.Refused)?.Refusal.Code ?? answer.GetType().Name}.");
}
