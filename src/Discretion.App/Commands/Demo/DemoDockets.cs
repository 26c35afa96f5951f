using System.Globalization;
using System.Text;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Review;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands.Demo;

/// <summary>The made-up dockets of the demo's desk: one of its first day, one of a later day, and the county's list of
/// people who serve long sentences.</summary>
internal sealed class DemoDockets
{
    /// <summary>The docket that reviews rest on.</summary>
    public const string Name = "demo-desk";

    /// <summary>The later one.</summary>
    public const string Later = "demo-desk-later";

    /// <summary>The county's list.</summary>
    public const string County = "demo-county";

    private const int Cases = 8_000;
    private const int LaterCases = 200;
    private const int CountyCases = 12;

    private readonly Session _session;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _nextOfCounty;

    private DemoDockets(Session session) => _session = session;

    /// <summary>Makes them where they are not there yet.</summary>
    public static async Task<DemoDockets> MakeAsync(
        Session session, Terminal terminal, ulong seed, DateOnly start, CancellationToken cancel)
    {
        await ImportAsync(session, terminal, Name, Cases, seed, start, cancel).ConfigureAwait(false);
        await ImportAsync(session, terminal, Later, LaterCases, seed, start.AddDays(DemoDesk.Days - 3), cancel)
            .ConfigureAwait(false);
        if (session.Lists.Find(County) is null)
        {
            AddCounty(session, start);
        }

        return new(session);
    }

    /// <summary>The cases of the docket, under a policy.</summary>
    public async Task<Intake> IntakeAsync(PolicyVersion policy, HomeReviewSources sources) => new(
        await _session.CasesAsync(Name, null, CancellationToken.None).ConfigureAwait(false), sources.Release(Name)!,
        policy);

    /// <summary>A case of a court that is under no protection and that nobody has reviewed.</summary>
    public async Task<(Intake From, string CaseId)> NextAsync(
        PolicyVersion policy, string court, HomeReviewSources sources)
    {
        Intake from = await IntakeAsync(policy, sources).ConfigureAwait(false);
        return (from, Unprotected(from, court, sources).First(_taken.Add));
    }

    /// <summary>The next of the county's list.</summary>
    public async Task<(Intake From, string CaseId)> NextOfCountyAsync(
        PolicyVersion policy, HomeReviewSources sources) => (
        new(await _session.CasesAsync(County, null, CancellationToken.None).ConfigureAwait(false),
            sources.Release(County)!, policy),
        CaseOfCounty(_nextOfCounty++));

    private IEnumerable<string> Unprotected(Intake from, string court, HomeReviewSources sources)
    {
        if (_inOrder is null)
        {
            _inOrder = [.. new ReleaseCases(_session.Release(Name), _session.Vocabulary).Load([]).CaseIds.ToArray()
                .Select(id => id.ToString(CultureInfo.InvariantCulture))];
            sources.Prepare(from.Release, _inOrder);
        }

        return _inOrder.Where(id => !_taken.Contains(id)
            && sources.Facts(from.Release, new("court", id)) is { } facts
            && facts.GetValueOrDefault(CourtFact.Court.Id()) is FactValue.Text(var code) && code == court
            && ProtectedFacts.Of(facts).Count == 0);
    }

    private string[]? _inOrder;

    private static async Task ImportAsync(
        Session session, Terminal terminal, string name, int cases, ulong seed, DateOnly asOf, CancellationToken cancel)
    {
        if (session.IsRelease(name))
        {
            return;
        }

        string dump = Path.Combine(session.Home, name + "-dump");
        try
        {
            Directory.CreateDirectory(session.Home);
            DumpGenerator.Write(new(cases, seed, dump) { AsOf = asOf }, progress: null, cancel);
            await DocketImportCommand.ImportAsync(
                session, terminal, new(session.Eoir, session.Vocabulary), DocketSource.Open(dump), asOf, name, cancel)
                .ConfigureAwait(false);
        }
        finally
        {
            if (Directory.Exists(dump))
            {
                Directory.Delete(dump, recursive: true);
            }
        }
    }

    private static void AddCounty(Session session, DateOnly start)
    {
        string path = Path.Combine(session.Home, County + ".csv");
        StringBuilder text = new("File,Term,Served\n");
        for (int at = 0; at < CountyCases; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{CaseOfCounty(at)},{25 + at},{18 + (at / 2)}\n");
        }

        try
        {
            File.WriteAllText(path, text.ToString());
            ListReading reading = new ListReader(session.Sheets, new()
            {
                Name = County,
                AsOf = start,
                GivenBy = "the county's file",
                GivenOn = start,
                Mapping = new SheetMapping().With(null, ',', null,
                    [new("File", "case"), new("Term", "sentence_years"), new("Served", "years_served")], []),
            }).Read(path);
            session.Lists.Add(reading.List ?? throw new InvalidOperationException(
                $"The demo's own list cannot be read: {string.Join("; ", reading.Problems)}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string CaseOfCounty(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"26-RS-{at + 1:000}");
}
