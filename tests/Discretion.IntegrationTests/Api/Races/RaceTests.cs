using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Api.Races;

/// <summary>
/// Twenty people who act on one case at the same moment, over HTTP and each with a token and a proof of their own: 20
/// rounds, and 200 in <c>./test faults</c>. Each gives a command that would be accepted by itself: to give the case to
/// somebody, to step aside from it, to decide.
/// </summary>
public abstract class RaceTests : IAsyncLifetime
{
    private const int People = 20;
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("DISCRETION_FAULTS") ?? "20", CultureInfo.InvariantCulture);

    private readonly Dictionary<Guid, List<JsonNode>> _accepted = [];
    private readonly List<double> _milliseconds = [];

    private protected ServedDesk Served { get; private set; } = null!;

    private protected abstract JournalPlace NewPlace();

    public async ValueTask InitializeAsync()
    {
        Served = await ServedDesk.StartAsync(NewPlace());
        foreach (string person in Persons)
        {
            Served.Add(ServedDesk.Los, person, DeskRole.Supervisor);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task One_of_twenty_is_first_and_the_others_are_told_what_changed()
    {
        Random random = new(20111117);
        (int decided, int given, int aside) = (0, 0, 0);
        Guid id = Guid.Empty;
        for (int round = 0; round < Rounds; round++)
        {
            if (id == Guid.Empty || await IsDoneWithAsync(id))
            {
                id = await NewCaseAsync();
            }

            string kind = await RoundAsync(id, random);
            decided += kind == "decided" ? 1 : 0;
            given += kind == "assigned" ? 1 : 0;
            aside += kind == "recused" ? 1 : 0;
        }

        NothingIsLost(decided);
        _milliseconds.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Rounds} rounds of {People}: {decided} decided, {given} given, {aside} stepped aside; an answer took "
                + $"{_milliseconds[_milliseconds.Count / 2]:0} ms (p50), "
                + $"{_milliseconds[_milliseconds.Count * 99 / 100]:0} ms (p99)."));
        Assert.Equal(Rounds, decided + given + aside);
    }

    private static IEnumerable<string> Persons =>
        Enumerable.Range(0, People).Select(at => string.Create(CultureInfo.InvariantCulture, $"person-{at:00}"));

    // Waits for a second person, and all twenty have looked at it.
    private async Task<Guid> NewCaseAsync()
    {
        Guid id = await Served.RecommendedAsync();
        foreach (string person in Persons)
        {
            foreach (string part in (string[])[Part.Case, Part.Findings])
            {
                Assert.IsType<DeskAnswer.Done>(await Served.Desk.Reviews.SubmitAsync(
                    id, null, new ReviewCommand.Open(part), Served.As(person), TestContext.Current.CancellationToken));
            }
        }

        return id;
    }

    private async Task<bool> IsDoneWithAsync(Guid id)
    {
        JsonNode review = (await Served.GetAsync($"/api/v1/reviews/{id}", Served.Token("sam"))).Json;
        return review["decision"] is not null || review["recused"]!.AsArray().Count > People / 2;
    }

    private async Task<string> RoundAsync(Guid id, Random random)
    {
        JsonNode before = (await Served.GetAsync($"/api/v1/reviews/{id}", Served.Token("sam"))).Json;
        int version = (int)before["version"]!;
        string[] aside = [.. before["recused"]!.AsArray().Select(one => (string)one!)];
        string[] there = [.. Persons.Except(aside)];
        (string Token, ReviewCommand Command)[] mix = [.. Persons.Select(Turn)];
        random.Shuffle(mix);

        ApiAnswer[] answers = await Task.WhenAll(mix.Select(async one =>
        {
            long from = TimeProvider.System.GetTimestamp();
            ApiAnswer answer = await Served.CommandAsync(id, one.Token, one.Command, version);
            lock (_milliseconds)
            {
                _milliseconds.Add(TimeProvider.System.GetElapsedTime(from).TotalMilliseconds);
            }

            return answer;
        }));

        JsonNode won = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Json;
        Assert.Equal(version + 1, (int)won["version"]!);
        foreach (ApiAnswer lost in answers.Where(answer => answer.Status != HttpStatusCode.OK))
        {
            Assert.True(lost.Status == HttpStatusCode.PreconditionFailed, lost.Body);
            JsonNode changed = lost.Json["since"]![0]!;
            Assert.Equal((string)won["kind"]!, (string)changed["event"]!["kind"]!);
            Assert.Equal(version + 1, (int)changed["version"]!);
        }

        if (!_accepted.TryGetValue(id, out List<JsonNode>? accepted))
        {
            _accepted.Add(id, accepted = []);
        }

        accepted.Add(won);
        return (string)won["kind"]!;

        // Whoever stepped aside is stood in for by a second session of somebody who did not.
        (string, ReviewCommand) Turn(string person, int at) => aside.Contains(person)
            ? (Served.NewToken(there[at % there.Length]), Give())
            : (Served.Token(person), (at % 3) switch
            {
                0 => ServedDesk.Decide(),
                1 => Give(),
                _ => new ReviewCommand.Recuse(new("We were at school together.")),
            });

        ReviewCommand.Assign Give() => new(there.Except([(string?)before["assignedTo"] ?? ""])
            .ElementAt(random.Next(there.Length - 1)));
    }

    // The journal's own history: what was acknowledged stands there as it was told, and nothing else.
    private void NothingIsLost(int decided)
    {
        foreach ((Guid id, List<JsonNode> accepted) in _accepted)
        {
            IReadOnlyList<Entry> entries = Served.Journal.Read(ReviewDesk.StreamOf(id));
            Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => entry.Version));
            Assert.Equal(
                accepted.Select(one => ((int)one["version"]!, (string)one["kind"]!, (string)one["hash"]!)),
                entries.Where(entry => entry.Kind is "decided" or "recused"
                        || (entry.Kind == "assigned" && entry.Version > 2))
                    .Select(entry => (entry.Version, entry.Kind, Convert.ToHexStringLower(entry.Hash))));
            Assert.InRange(entries.Count(entry => entry.Kind == "decided"), 0, 1);
        }

        long Count(string sql) => Convert.ToInt64(Served.Place.Execute(sql), CultureInfo.InvariantCulture);
        Assert.Equal(decided, Count("SELECT COUNT(*) FROM decisions"));
        Assert.Equal(decided, Count("SELECT COUNT(*) FROM acts WHERE consumed_by IS NOT NULL"));
        Assert.Equal(decided, Count("SELECT COUNT(*) FROM acts"));
        Assert.Equal(0, Count(
            "SELECT COUNT(*) FROM reviews r WHERE r.version <> "
                + "(SELECT MAX(e.version) FROM entries e WHERE e.stream = r.stream)"));
        Assert.Equal(Count("SELECT COUNT(*) FROM entries"), Count("SELECT MAX(position) FROM entries"));
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteRaceTests : RaceTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresRaceTests : RaceTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}
