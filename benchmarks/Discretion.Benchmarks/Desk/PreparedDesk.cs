using System.Collections.Concurrent;
using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.Engine.Facts;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Discretion.Engine.Screening;

namespace Discretion.Benchmarks.Desk;

/// <summary>A desk on SQLite with reviews that wait for a second person, and people who have read them.</summary>
internal sealed class PreparedDesk : IAsyncDisposable
{
    private const string Docket = "bench";
    private const string Office = "office";
    private const string Reviewer = "rosa";
    private const string Outcome = "administrative-closure";
    private const int AtOnce = 48;

    private readonly string _home;
    private readonly EventJournal _journal;
    private readonly HomeReviewSources _sources;
    private readonly People _people;
    private readonly ReviewDesk _desk;
    private readonly Vocabulary _vocabulary;
    private readonly EoirFormat _eoir;

    private PreparedDesk(string home)
    {
        _home = home;
        string files = AppContext.BaseDirectory;
        _vocabulary = VocabularyFiles.Read(Path.Combine(files, "facts"));
        _eoir = EoirFormat.Read(Path.Combine(files, "formats", "eoir"));
        SqliteJournal database = new(home);
        JournalKey key = new(database, home, home + ".key");
        _journal = new(database, key, TimeProvider.System);
        _people = new(_journal, key, TimeProvider.System);
        _sources = new(
            home, Path.GetFullPath("policies"), new(home), new(home, home + ".key", _vocabulary), _vocabulary, _eoir);
        _desk = new(_journal, _people, _sources, TimeProvider.System);
    }

    /// <summary>How many entries its journal has.</summary>
    public long Entries => _journal.Head.Size;

    /// <summary>Makes a docket with at least so many cases under no protection, an office and its people.</summary>
    public static async Task<PreparedDesk> MakeAsync(string home, int reviews)
    {
        PreparedDesk desk = new(home);
        string dump = Path.Combine(home, "dump");
        Directory.CreateDirectory(home);
        DumpGenerator.Write(new(reviews * 3, Seed: 1, dump), null, CancellationToken.None);
        await new DocketStore(home).ImportAsync(
            Docket, DocketSource.Open(dump), NationalDocket.Year2011.Day, new(desk._eoir, desk._vocabulary), null,
            CancellationToken.None).ConfigureAwait(false);
        Directory.Delete(dump, recursive: true);
        desk.SetUp(reviews);
        return desk;
    }

    /// <summary>Brings reviews before a second person, and tells whose turn each is.</summary>
    public async Task<IReadOnlyList<Turn>> TurnsAsync(int reviews)
    {
        SignedIn rosa = As(Reviewer);
        PolicyVersion policy = _sources.Policy("ice-2011-review")!;
        ReleaseKey release = _sources.Release(Docket)!;
        ConcurrentQueue<(int At, string CaseId)> cases = new(
            Unprotected(release).Take(reviews).Select((id, at) => (at, id)));
        Turn[] turns = new Turn[reviews];
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (cases.TryDequeue(out var next))
            {
                turns[next.At] = await ReadyAsync(next.At, next.CaseId, rosa, policy, release).ConfigureAwait(false);
            }
        }))).ConfigureAwait(false);
        return Tokens(turns);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private IEnumerable<string> Unprotected(ReleaseKey release)
    {
        long[] ids = [.. new ReleaseCases(new DocketStore(_home).Open(Docket), _vocabulary).Load([]).CaseIds];
        CaseKey[] keys = [.. ids.Select(id => new CaseKey("court", id.ToString(CultureInfo.InvariantCulture)))];
        _sources.Prepare(release, [.. keys.Select(key => key.Id)]);
        return keys.Where(key => _sources.Facts(release, key) is { } facts && ProtectedFacts.Of(facts).Count == 0)
            .Select(key => key.Id);
    }

    private void SetUp(int reviews)
    {
        DeskSettings settings = new(_people);
        _ = settings.SetUp(new(Office, "Office", OfficeKind.Agency, [], "America/New_York"), "ana", "Ana Ruiz");
        SignedIn ana = As("ana");
        Add(settings, ana, Reviewer, DeskRole.Reviewer);
        foreach (int at in Enumerable.Range(0, People(reviews)))
        {
            Add(settings, ana, Person(at), DeskRole.Supervisor);
        }
    }

    private static void Add(DeskSettings settings, SignedIn ana, string person, DeskRole role)
    {
        _ = settings.AddPerson(ana, person, person);
        _ = settings.GrantRole(ana, person, role);
    }

    // One proof is good for twenty decisions; everybody has one.
    private static int People(int reviews) => (reviews + Touch.ActsMax - 1) / Touch.ActsMax;

    private static string Person(int at) => string.Create(CultureInfo.InvariantCulture, $"person-{at:0000}");

    private SignedIn As(string person) =>
        _people.Resolve(_people.Sessions.Begin(person, Office, _journal.Touch(person)).Token)!;

    private async Task<Turn> ReadyAsync(
        int at, string caseId, SignedIn rosa, PolicyVersion policy, ReleaseKey release)
    {
        Guid id = Sessions.NewId();
        SignedIn person = _readers.GetOrAdd(at / Touch.ActsMax, index => As(Person(index)));
        Reasons reasons = new([new(Side.For, null, [], new("Sixteen years here."))], false, true,
            new("Long residence and nothing against it; closing lets the court hear others."));
        (SignedIn By, ReviewCommand Command)[] steps =
        [
            (rosa, new ReviewCommand.Identify(
                new("court", caseId), HomeReviewSources.KeyOf(policy), release, Office, null, null, null, [], null)),
            (rosa, new ReviewCommand.Assign(Reviewer)), (rosa, new ReviewCommand.FinishGathering()),
            (rosa, new ReviewCommand.Open(Part.Case)),
            (rosa, new ReviewCommand.RecordView(ViewLean.For, new("Long here."))),
            (rosa, new ReviewCommand.Open(Part.Findings)), (rosa, new ReviewCommand.Recommend(Outcome, reasons)),
            (person, new ReviewCommand.Open(Part.Case)), (person, new ReviewCommand.Open(Part.Findings)),
        ];
        foreach ((SignedIn by, ReviewCommand command) in steps)
        {
            DeskAnswer answer = await _desk.SubmitAsync(id, null, command, by, CancellationToken.None)
                .ConfigureAwait(false);
            if (answer is not DeskAnswer.Done)
            {
                throw new InvalidOperationException($"{command.GetType().Name}: {answer}");
            }
        }

        return new(id, steps.Length, "");
    }

    // Made last, so that every proof is fresh when the first decision is taken.
    private IReadOnlyList<Turn> Tokens(Turn[] turns)
    {
        string[] tokens = [.. Enumerable.Range(0, People(turns.Length)).Select(at =>
            _people.Sessions.Begin(Person(at), Office, _journal.Touch(Person(at))).Token)];
        return [.. turns.Select((turn, at) => turn with { Token = tokens[at / Touch.ActsMax] })];
    }

    private readonly ConcurrentDictionary<int, SignedIn> _readers = new();
}
