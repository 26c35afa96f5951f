using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Facts;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Discretion.Engine.Screening;
using Discretion.IntegrationTests.Journal;
using Discretion.Tests.Review;

namespace Discretion.IntegrationTests.Review;

/// <summary>
/// A desk with two offices of an agency, on one of the two databases: in Los Angeles Ana sets up, Rosa and Rita review,
/// Sam supervises, Carla heads, Quinn reads a second time and Ivo takes in; in New York Ned reviews and Sue supervises.
/// </summary>
internal sealed class DeskPlace : IAsyncDisposable
{
    public const string Los = "los";
    public const string Nyc = "nyc";

    /// <summary>The policy of these tests, with the shape of the review of 2011.</summary>
    public const string PolicyId = "like-2011";

    private readonly JournalPlace _place;
    private readonly JournalKey _key;

    public DeskPlace(JournalPlace place)
    {
        _place = place;
        Clock = new() { Now = new(2011, 12, 5, 18, 0, 0, TimeSpan.Zero) };
        Journal = place.Open(Clock);
        _key = new(place.Database, place.Home, place.KeyPath);
        People = new(Journal, _key, Clock);
        Settings = new(People);
        Sources = new();
        Desk = new(Journal, People, Sources, Clock);
        Worklist = new(place.Database, Sources, Clock);
        SetUp();
    }

    public StoppedClock Clock { get; }

    public EventJournal Journal { get; }

    public People People { get; }

    public DeskSettings Settings { get; }

    public FixedSources Sources { get; }

    public ReviewDesk Desk { get; }

    public Worklist Worklist { get; }

    /// <summary>A person, signed in with a fresh proof of who they are.</summary>
    /// <remarks>Without the passphrase, whose function is slow on purpose; the tests of signing in use it.</remarks>
    public SignedIn.Human As(string person, string office = Los) => Assert.IsType<SignedIn.Human>(People.Resolve(
        People.Sessions.Begin(person, office, Journal.Touch(person)).Token));

    /// <summary>Gives a command that must be done.</summary>
    public async Task<ReviewState> DoAsync(string person, Guid review, ReviewCommand command, string office = Los) =>
        Assert.IsType<DeskAnswer.Done>(await SubmitAsync(person, review, command, office)).State;

    /// <summary>Gives a command that must be refused.</summary>
    public async Task<string> RefusedAsync(string person, Guid review, ReviewCommand command, string office = Los) =>
        Assert.IsType<DeskAnswer.Refused>(await SubmitAsync(person, review, command, office)).Refusal.Code;

    public Task<DeskAnswer> SubmitAsync(string person, Guid review, ReviewCommand command, string office = Los) =>
        Desk.SubmitAsync(review, null, command, As(person, office), TestContext.Current.CancellationToken);

    /// <summary>Brings a case in.</summary>
    public async Task<Guid> IdentifyAsync(
        string caseId = "1001", string person = "ivo", string office = Los, DateOnly? hearing = null,
        string? queue = null)
    {
        Guid id = Sessions.NewId();
        await DoAsync(person, id, Identify(caseId, office, hearing, queue), office);
        return id;
    }

    public static ReviewCommand.Identify Identify(
        string caseId, string office = Los, DateOnly? hearing = null, string? queue = null) => new(
        new("court", caseId), HomeReviewSources.KeyOf(FixedSources.Text), FixedSources.Release, office, queue, hearing,
        false, [], null);

    /// <summary>A case that Rosa has recommended to close and that waits for a second person.</summary>
    public async Task<Guid> RecommendedAsync(string caseId = "1001")
    {
        Guid id = await IdentifyAsync(caseId);
        await DoAsync("sam", id, new ReviewCommand.Assign("rosa"));
        await DoAsync("rosa", id, new ReviewCommand.FinishGathering());
        await DoAsync("rosa", id, new ReviewCommand.Open(Part.Case));
        await DoAsync("rosa", id, new ReviewCommand.RecordView(ViewLean.For, new("Long here, and no crime.")));
        await DoAsync("rosa", id, new ReviewCommand.Open(Part.Findings));
        await DoAsync("rosa", id, new ReviewCommand.Recommend("close", Reasons()));
        return id;
    }

    /// <summary>A case that Sam has decided to close.</summary>
    public async Task<Guid> DecidedAsync(string caseId = "1001")
    {
        Guid id = await RecommendedAsync(caseId);
        await OpenAsync("sam", id);
        await DoAsync("sam", id, Decide());
        return id;
    }

    public async Task OpenAsync(string person, Guid id)
    {
        await DoAsync(person, id, new ReviewCommand.Open(Part.Case));
        await DoAsync(person, id, new ReviewCommand.Open(Part.Findings));
    }

    public static ReviewCommand.Decide Decide(string outcome = "close") => new(outcome, Reasons());

    public static Reasons Reasons() => new(
        [new(Side.For, null, [], new("Sixteen years here."))], NoneFor: false, NoneAgainst: true,
        new("Long residence and nothing against it; closing lets the court hear others."));

    /// <summary>Erases the personal text of a review, as the law can ask for.</summary>
    public void Erase(Guid id)
    {
        string stream = ReviewDesk.StreamOf(id);
        _place.Execute(
            $"DELETE FROM personal WHERE position IN (SELECT position FROM entries WHERE stream = '{stream}')");
        _place.Execute($"DELETE FROM stream_keys WHERE stream = '{stream}'");
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        _place.Dispose();
    }

    private void SetUp()
    {
        NewOffice los = new(Los, "Los Angeles", OfficeKind.Agency, ["LOS"], "America/Los_Angeles");
        Assert.NotNull(Settings.SetUp(los, "ana", "Ana Ruiz").Value);
        Add(Los, "rosa", "Rosa Vega", DeskRole.Reviewer);
        Add(Los, "rita", "Rita Sol", DeskRole.Reviewer);
        Add(Los, "sam", "Sam Lee", DeskRole.Supervisor);
        Add(Los, "carla", "Carla Ortiz", DeskRole.ChiefCounsel);
        Add(Los, "quinn", "Quinn Ray", DeskRole.QualityReader);
        Add(Los, "ivo", "Ivo Paz", DeskRole.Intake);
        Assert.Null(Settings.AddOffice(
            As("ana"), new(Nyc, "New York", OfficeKind.Agency, ["NYC"], "America/New_York")));
        Add(Nyc, "ned", "Ned Fox", DeskRole.Reviewer);
        Add(Nyc, "sue", "Sue Kim", DeskRole.Supervisor);
    }

    private void Add(string office, string person, string name, DeskRole role)
    {
        SignedIn ana = As("ana", office);
        Assert.NotNull(Settings.AddPerson(ana, person, name).Value);
        Assert.Null(Settings.GrantRole(ana, person, role));
    }
}

/// <summary>A policy made for tests over a docket of a few cases written by hand.</summary>
internal sealed class FixedSources : IReviewSources
{
    public static readonly ReleaseKey Release = new("small", new(2011, 11, 17), new('0', 64));

    private static readonly Lazy<Vocabulary> AllFacts =
        new(() => VocabularyFiles.Read(Path.Combine(AppContext.BaseDirectory, "facts")));

    /// <summary>The cases, by id: 1001 to 1030 without anything special, 2001 a juvenile, 2002 with asylum
    /// pending.</summary>
    public Dictionary<string, Dictionary<string, FactValue>> Cases { get; } = Enumerable.Range(1001, 30)
        .ToDictionary(id => $"{id}", _ => Facts())
        .Append(new("2001", With("juvenile")))
        .Append(new("2002", With("asylum_pending")))
        .ToDictionary();

    public static PolicyVersion Text => TestPaths.Like2011;

    public Vocabulary Vocabulary => AllFacts.Value;

    public PolicyVersion? Policy(PolicyKey key) => key == HomeReviewSources.KeyOf(Text) ? Text : null;

    public PolicyVersion? Policy(string id) => id == Text.Id ? Text : null;

    public string? TimeZoneOf(string court) => court switch
    {
        "LOS" => "America/Los_Angeles",
        "NYC" => "America/New_York",
        _ => null,
    };

    ReleaseKey? IReviewSources.Release(string docket) => docket == Release.Name ? Release : null;

    public CaseKey? Key(string docket, string caseId) => Cases.ContainsKey(caseId) ? new("court", caseId) : null;

    /// <summary>What a later release tells, by case.</summary>
    public Dictionary<string, Dictionary<string, FactValue>> Later { get; } = [];

    /// <summary>The cases that the court has joined.</summary>
    public List<(CaseKey One, CaseKey Other)> Pairs { get; } = [];

    public IReadOnlyList<(CaseKey One, CaseKey Other)> Relatives(ReleaseKey release) => Pairs;

    IReadOnlyDictionary<string, FactValue>? IReviewSources.Facts(ReleaseKey release, CaseKey key) =>
        (release == Release ? Cases : Later).GetValueOrDefault(key.Id);

    public void Prepare(ReleaseKey release, IReadOnlyCollection<string> caseIds)
    {
        // All is at hand.
    }

    public CaseRecord? Case(ReleaseKey release, CaseKey key) => Cases.GetValueOrDefault(key.Id) is { } facts
        ? new() { CaseId = key.Id, Facts = facts, CellsOf = _ => [], Tables = new HashSet<string>() } : null;

    private static Dictionary<string, FactValue> Facts() => new(StringComparer.Ordinal)
    {
        [CourtFact.Court.Id()] = new FactValue.Text("LOS"),
        [CourtFact.Custody.Id()] = new FactValue.Text("never_detained"),
    };

    private static Dictionary<string, FactValue> With(string fact)
    {
        Dictionary<string, FactValue> facts = Facts();
        facts[fact] = new FactValue.YesNo(true);
        return facts;
    }
}
