using Discretion.Engine.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Discretion.IntegrationTests.Journal;

/// <summary>
/// What the database itself refuses, whoever asks and by whatever program: on both databases in the same words.
/// </summary>
public abstract class GuardTests : IDisposable
{
    private const string Touch = "11111111-1111-1111-1111-11111111AAAA";
    private const string Act = "22222222-2222-2222-2222-22222222AAAA";
    private const string Other = "33333333-3333-3333-3333-33333333AAAA";
    private const string Stream = "review/7f";
    private const long Minute = 60_000_000;

    private readonly StoppedClock _clock = new();

    private protected abstract JournalPlace Place { get; }

    public void Dispose()
    {
        Place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_act_is_recorded_with_the_decision_that_it_makes()
    {
        await using EventJournal journal = Place.Open(_clock);
        ActOfRecord act = NewAct(journal.Touch("Ana Ruiz"));
        journal.Append(new(Stream, 0, "identified", "{}"u8.ToArray()));

        Entry decided = Assert.IsType<AppendResult.Appended>(journal.Append(Decided(1, act))).Entry;

        Assert.Equal(act.Id, decided.Act);
        Assert.Equal(act.Id, journal.Read(Stream)[1].Act);
        Assert.Equal(2L, Count("acts WHERE consumed_by = 2 AND person = 'Ana Ruiz'", "MAX(consumed_by)"));
        Assert.Equal(1L, Count("decisions WHERE position = 2 AND stream = 'review/7f' AND person = 'Ana Ruiz'"));
    }

    [Fact]
    public async Task A_touch_serves_for_twenty_acts_within_fifteen_minutes()
    {
        await using EventJournal journal = Place.Open(_clock);
        Guid touch = journal.Touch("Ana Ruiz");
        for (int version = 0; version < 20; version++)
        {
            Assert.IsType<AppendResult.Appended>(journal.Append(Decided(version, NewAct(touch))));
        }

        Refused("at most 20 acts", () => journal.Append(Decided(20, NewAct(touch))));
        Guid fresh = journal.Touch("Ana Ruiz");
        _clock.Now = _clock.Now.AddMinutes(15);
        Assert.IsType<AppendResult.Appended>(journal.Append(Decided(20, NewAct(fresh))));
        _clock.Now = _clock.Now.AddTicks(10);
        Refused("at most 15 minutes old", () => journal.Append(Decided(21, NewAct(fresh))));
        Assert.Equal(21L, Count("acts"));
    }

    [Fact]
    public async Task Nobody_decides_upon_another_s_touch_or_none_or_one_from_the_future()
    {
        await using EventJournal journal = Place.Open(_clock);
        Guid touch = journal.Touch("Ana Ruiz");

        Refused("of the same person", () => journal.Append(
            Decided(0, NewAct(touch) with { Person = "Luis Peña" })));
        Refused("of the same person", () => journal.Append(Decided(0, NewAct(Guid.Empty))));
        Refused("of the same person", () => journal.Append(
            Decided(0, NewAct(touch) with { MadeAt = _clock.Now.AddTicks(-10) })));
        Assert.Equal(0, journal.Head.Size);
        Assert.Equal(0L, Count("acts"));
    }

    [Fact]
    public async Task An_act_makes_one_decision()
    {
        await using EventJournal journal = Place.Open(_clock);
        ActOfRecord act = NewAct(journal.Touch("Ana Ruiz"));
        journal.Append(Decided(0, act));

        Refused("an id of its own", () => journal.Append(Decided(1, act)));
        Assert.Equal(1, journal.Head.Size);
    }

    [Fact]
    public async Task A_decision_that_is_refused_takes_nothing_of_what_others_append_with_it()
    {
        await using EventJournal journal = Place.Open(_clock);
        Guid touch = journal.Touch("Ana Ruiz");

        Task<AppendResult>[] tasks = [.. Enumerable.Range(0, 30).Select(at => journal.AppendAsync(
            Decided(0, NewAct(at % 3 == 0 ? Guid.Empty : touch)) with { Stream = $"review/{at}" },
            TestContext.Current.CancellationToken))];
        foreach (Task<AppendResult> task in tasks)
        {
            await ((Task)task).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        Assert.Equal(
            Enumerable.Range(0, 30).Select(at => at % 3 == 0), tasks.Select(task => task.IsFaulted));
        Assert.Equal(20L, Count("decisions"));
        Assert.Equal(20, journal.Head.Size);
    }

    [Theory]
    [InlineData("noted", true)]
    [InlineData("decided", false)]
    [InlineData("advice-signed", false)]
    public async Task An_act_and_a_kind_that_do_not_go_together_are_not_taken(string kind, bool hasAct)
    {
        await using EventJournal journal = Place.Open(_clock);

        Assert.Throws<ArgumentException>(() => journal.Append(new(Stream, 0, kind, "{}"u8.ToArray())
        {
            Act = hasAct ? NewAct(Guid.Empty) : null,
        }));
    }

    [Theory]
    [InlineData("UPDATE entries SET kind = 'noted'", "never changed: entries")]
    [InlineData("UPDATE decisions SET person = 'x'", "never changed: decisions")]
    [InlineData("UPDATE touches SET made_at = made_at + 1", "never changed: touches")]
    [InlineData("UPDATE acts SET person = 'x'", "never changed: acts")]
    [InlineData("UPDATE acts SET consumed_by = NULL", "never changed: acts")]
    [InlineData("UPDATE acts SET consumed_by = 2", "never changed: acts")]
    [InlineData("UPDATE checkpoints SET made_at = 1", "never changed: checkpoints")]
    [InlineData("UPDATE holds SET reason = 'x', lifted_at = 5", "never changed: holds")]
    [InlineData("UPDATE personal SET salt = text", "never changed: personal")]
    [InlineData("DELETE FROM entries", "never taken out: entries")]
    [InlineData("DELETE FROM decisions", "never taken out: decisions")]
    [InlineData("DELETE FROM acts", "never taken out: acts")]
    [InlineData("DELETE FROM touches", "never taken out: touches")]
    [InlineData("DELETE FROM checkpoints", "never taken out: checkpoints")]
    [InlineData("DELETE FROM holds", "never taken out: holds")]
    [InlineData("DELETE FROM personal", "A legal hold keeps this")]
    [InlineData("DELETE FROM stream_keys", "A legal hold keeps this")]
    public async Task What_was_recorded_stays_as_it_is(string sql, string why)
    {
        await FillAsync();
        Place.Execute($"INSERT INTO checkpoints VALUES (1, {Zeros}, 1, {Zeros})");
        Place.Execute($"INSERT INTO holds VALUES ('{Other}', '{Stream}', 'Ana', 'A suit.', 1, NULL)");

        RefusedSql(why, sql);
    }

    [Fact]
    public async Task A_hold_that_was_lifted_or_is_another_stream_s_keeps_nothing()
    {
        await FillAsync();
        Place.Execute($"INSERT INTO holds VALUES ('{Other}', '{Stream}', 'Ana', 'A suit.', 1, NULL)");
        Place.Execute("UPDATE holds SET lifted_at = 5");
        Place.Execute($"INSERT INTO holds VALUES ('{Touch}', 'review/other', 'Ana', 'A suit.', 1, NULL)");

        RefusedSql("never changed: holds", "UPDATE holds SET lifted_at = 6 WHERE lifted_at = 5");
        Place.Execute("DELETE FROM personal; DELETE FROM stream_keys");
        Assert.Equal(0L, Count("personal"));

        Place.Execute($"INSERT INTO holds VALUES ('{Act}', NULL, 'Ana', 'All of it.', 1, NULL)");
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(new(Stream, 2, "noted", "{}"u8.ToArray(), "{}"u8.ToArray()));
        RefusedSql("A legal hold keeps this", "DELETE FROM personal");
    }

    [Theory]
    [InlineData(4, 3, 0, "follows the last one")]
    [InlineData(2, 3, 0, "follows the last one")]
    [InlineData(3, 4, 0, "follows the last one")]
    [InlineData(3, 2, 0, "follows the last one")]
    [InlineData(3, 3, -1, "follows the last one")]
    [InlineData(3, 3, 0, null)]
    [InlineData(3, 3, 7, null)]
    public async Task An_entry_follows_the_last_one(long position, int version, long later, string? why)
    {
        await FillAsync();
        string sql = Entry(position, version, "noted", "NULL", later);

        if (why is null)
        {
            Place.Execute(sql);
            Assert.Equal(3L, Count("entries"));
        }
        else
        {
            RefusedSql(why, sql);
        }
    }

    [Fact]
    public async Task No_entry_of_a_decision_comes_without_a_decision_and_no_other_with_one()
    {
        await FillAsync();

        RefusedSql("Only a recorded act", Entry(3, 3, "decided", "NULL"));
        RefusedSql("Only a recorded act", Entry(3, 3, "advice-signed", $"'{Act}'"));
        RefusedSql("Only a recorded act", Entry(3, 3, "noted", $"'{Act}'"));
        RefusedSql("Only a recorded act", $"{NewTouchAndAct()} {Decision()} {Entry(3, 3, "noted", "NULL")}");
        RefusedSql("Only a recorded act",
            $"{NewTouchAndAct()} {Decision()} {Entry(3, 3, "decided", $"'{Other}'")}");
        Place.Execute($"BEGIN; {NewTouchAndAct()} {Decision()} {Entry(3, 3, "decided", $"'{Act}'")} COMMIT;");
        Assert.Equal(3L, Count("entries"));
    }

    [Fact]
    public async Task No_decision_comes_without_an_unused_act_of_its_own()
    {
        await FillAsync();

        RefusedSql("needs an unused act", Decision());
        RefusedSql("needs an unused act", $"{NewTouchAndAct()} {Decision(person: "Luis Peña")}");
        RefusedSql("needs an unused act", $"{NewTouchAndAct()} {Decision(stream: "review/other")}");
        RefusedSql("before its entry", $"{NewTouchAndAct()} {Decision(position: 2)}");
        Place.Execute($"BEGIN; {NewTouchAndAct()} {Decision()} {Entry(3, 3, "decided", $"'{Act}'")} COMMIT;");
        RefusedSql("needs an unused act", Decision(position: 4));
    }

    [Fact]
    public async Task No_decision_stays_without_its_entry_and_no_act_without_its_decision()
    {
        await FillAsync();

        Assert.ThrowsAny<System.Data.Common.DbException>(() =>
            Place.Execute($"BEGIN; {NewTouchAndAct()} {Decision()} COMMIT;"));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => Place.Execute($"BEGIN; {NewTouchAndAct()} COMMIT;"));
        Assert.Equal(1L, Count("decisions"));
        Assert.Equal(1L, Count("acts"));
    }

    [Fact]
    public async Task A_personal_part_comes_with_its_entry_alone()
    {
        await FillAsync();
        Place.Execute(Entry(3, 3, "noted", "NULL"));

        RefusedSql("recorded with its entry", $"INSERT INTO personal VALUES (2, {Zeros}, {Zeros})");
        RefusedSql("recorded with its entry", $"INSERT INTO personal VALUES (4, {Zeros}, {Zeros})");
    }

    private protected string Zeros => Place.Bytes(new byte[32]);

    private protected long Count(string from, string what = "COUNT(*)") =>
        Convert.ToInt64(Place.Execute($"SELECT {what} FROM {from}"), null);

    private protected void RefusedSql(string why, string sql)
    {
        System.Data.Common.DbException refused = Assert.ThrowsAny<System.Data.Common.DbException>(() =>
            Place.Execute($"BEGIN; {sql}; COMMIT;"));
        Assert.True(
            refused is SqliteException { SqliteExtendedErrorCode: 1811 } or PostgresException { SqlState: "P0001" },
            refused.ToString());
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Two entries of one stream, the second a decision, both with personal parts.</summary>
    private protected async Task FillAsync()
    {
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(new(Stream, 0, "identified", "{}"u8.ToArray(), "{\"name\":\"one\"}"u8.ToArray()));
        journal.Append(Decided(1, NewAct(journal.Touch("Ana Ruiz"))) with { Personal = "{}"u8.ToArray() });
    }

    private protected static NewEntry Decided(int expected, ActOfRecord act) =>
        new(Stream, expected, "decided", "{}"u8.ToArray()) { Act = act };

    private protected ActOfRecord NewAct(Guid touch) => new(touch, NewId(), "Ana Ruiz", _clock.Now);

    private static Guid NewId() => new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private static void Refused(string why, Action append)
    {
        string message = Assert.Throws<JournalException>(append).Message;
        Assert.Contains("refuses this", message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
    }

    private protected static string NewTouchAndAct() =>
        $"INSERT INTO touches VALUES ('{Touch}', 'Ana Ruiz', {Minute}); "
        + $"INSERT INTO acts VALUES ('{Act}', '{Touch}', 'Ana Ruiz', '{Stream}', {2 * Minute}, NULL);";

    private protected static string Decision(
        long position = 3, string stream = Stream, string person = "Ana Ruiz") =>
        $"INSERT INTO decisions VALUES ({position}, '{stream}', '{Act}', '{person}');";

    private string Entry(long position, int version, string kind, string act, long later = 0) =>
        $"INSERT INTO entries SELECT {position}, '{Stream}', {version}, '{kind}', MAX(recorded_at) + {later}, {act}, "
        + $"{Place.Bytes("{}"u8.ToArray())}, {Zeros} FROM entries;";
}

public sealed class SqliteGuardTests : GuardTests
{
    private protected override JournalPlace Place { get; } = new SqlitePlace();

    [Theory]
    [InlineData("entries SELECT 2, stream, 2, 'noted', recorded_at, NULL, body, hash FROM entries WHERE position = 2")]
    [InlineData("decisions SELECT * FROM decisions")]
    [InlineData("acts SELECT id, touch, person, stream, made_at, NULL FROM acts")]
    [InlineData("touches SELECT id, person, made_at + 1 FROM touches")]
    [InlineData("personal SELECT position, salt, salt FROM personal")]
    public async Task What_was_recorded_is_not_replaced(string into)
    {
        await FillAsync();

        Assert.Equal(1811, Assert.Throws<SqliteException>(() =>
            Place.Execute($"INSERT OR REPLACE INTO {into}")).SqliteExtendedErrorCode);
    }
}

public sealed class PostgresGuardTests : GuardTests
{
    private readonly PostgresPlace _place = new();

    private protected override JournalPlace Place => _place;

    [Theory]
    [InlineData("touches")]
    [InlineData("acts")]
    [InlineData("decisions")]
    public async Task The_service_cannot_insert_what_only_a_person_makes(string table)
    {
        await FillAsync();

        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege, Denied($"SET ROLE discretion_service; INSERT INTO {table} "
                + $"SELECT * FROM {table}"));
        Assert.NotEqual(
            PostgresErrorCodes.InsufficientPrivilege, Denied($"SET ROLE discretion_desk; INSERT INTO {table} "
                + $"SELECT * FROM {table}"));
    }

    [Theory]
    [InlineData("UPDATE acts SET consumed_by = 1")]
    [InlineData("UPDATE entries SET kind = 'x'")]
    [InlineData("DELETE FROM entries")]
    [InlineData("TRUNCATE entries CASCADE")]
    [InlineData("UPDATE decisions SET person = 'x'")]
    [InlineData("DELETE FROM marks")]
    [InlineData("ALTER TABLE entries DISABLE TRIGGER ALL")]
    public async Task Not_even_the_desk_has_the_right_to_change_what_was_recorded(string sql)
    {
        await FillAsync();

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Denied($"SET ROLE discretion_desk; {sql}"));
    }

    [Fact]
    public async Task The_login_itself_has_no_right_but_through_its_roles()
    {
        await FillAsync();

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Denied("SELECT * FROM entries"));
    }

    [Fact]
    public async Task Nobody_empties_a_table()
    {
        await FillAsync();

        RefusedSql("never taken out", "TRUNCATE entries CASCADE");
    }

    private string? Denied(string sql) => Assert.ThrowsAny<PostgresException>(() =>
        PostgresServer.Execute(_place.Server.App, sql)).SqlState;
}
