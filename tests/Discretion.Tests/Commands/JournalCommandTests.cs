using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

public sealed class JournalCommandTests : IDisposable
{
    private readonly SmallJournal _journal = new();

    [Theory]
    [InlineData("en", "journal-verify.txt")]
    [InlineData("es", "journal-verify.es.txt")]
    public async Task A_whole_journal_is_said_to_be_whole_and_the_window_is_named(string language, string file)
    {
        await _journal.RunAsync("checkpoint", "--out", _journal.Place("checkpoint"));
        await _journal.RunAsync("key", "--out", _journal.Place("public.pem"));
        _journal.Append(2);

        CommandAnswer answer = await _journal.RunAsync(
            "verify", "--checkpoint", _journal.Place("checkpoint"), "--public-key", _journal.Place("public.pem"),
            "--lang", language);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        GoldenFile.Matches(file, _journal.Masked(answer.Out));
    }

    [Theory]
    [InlineData("en", "journal-verify-changed.txt")]
    [InlineData("es", "journal-verify-changed.es.txt")]
    public async Task A_changed_journal_is_said_to_be_changed_and_the_first_wrong_entry_is_named(
        string language, string file)
    {
        await _journal.RunAsync("checkpoint", "--out", _journal.Place("checkpoint"));
        _journal.Tamper("UPDATE entries SET body = CAST('{}' AS BLOB) WHERE position = 3");
        _journal.Tamper("DELETE FROM personal; DELETE FROM entries WHERE position > 4");

        CommandAnswer answer = await _journal.RunAsync(
            "verify", "--checkpoint", _journal.Place("checkpoint"), "--lang", language);

        Assert.Equal((1, ""), (answer.Code, answer.Error));
        GoldenFile.Matches(file, _journal.Masked(answer.Out));
    }

    [Fact]
    public async Task Without_any_checkpoint_it_says_that_nothing_outside_vouches_for_it()
    {
        CommandAnswer answer = await _journal.RunAsync("verify");

        Assert.Equal(0, answer.Code);
        Assert.Matches(@"nothing outside\s+vouches for any of the 6 entries", answer.Out);
        Assert.Contains("No signature was checked", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_is_the_same_again_while_nothing_is_recorded()
    {
        await _journal.RunAsync("checkpoint", "--out", _journal.Place("one"));
        await _journal.RunAsync("checkpoint", "--out", _journal.Place("two"));
        _journal.Append(1);
        await _journal.RunAsync("checkpoint", "--out", _journal.Place("three"));

        Assert.Equal(File.ReadAllText(_journal.Place("one")), File.ReadAllText(_journal.Place("two")));
        Assert.NotEqual(File.ReadAllText(_journal.Place("one")), File.ReadAllText(_journal.Place("three")));
    }

    [Fact]
    public async Task A_checkpoint_of_an_empty_journal_is_refused()
    {
        CommandAnswer answer = await SmallDocket.RunInAsync(
            _journal.Place("empty"), "journal", "checkpoint", "--out", _journal.Place("checkpoint"));

        Assert.Equal(2, answer.Code);
        Assert.Contains("no entry yet", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_journal.Place("checkpoint")));
    }

    [Fact]
    public async Task A_lost_signing_key_is_not_drawn_again_unless_that_is_asked_for()
    {
        await _journal.RunAsync("checkpoint", "--out", _journal.Place("checkpoint"));
        await _journal.RunAsync("key", "--out", _journal.Place("old.pem"));
        File.Delete(_journal.SigningKey);
        _journal.Append(1);

        CommandAnswer refused = await _journal.RunAsync("checkpoint", "--out", _journal.Place("second"));
        CommandAnswer drawn = await _journal.RunAsync("key", "--new", "--out", _journal.Place("new.pem"));
        await _journal.RunAsync("checkpoint", "--out", _journal.Place("second"));
        CommandAnswer verified = await _journal.RunAsync(
            "verify", "--public-key", _journal.Place("old.pem"), "--public-key", _journal.Place("new.pem"),
            "--checkpoint", _journal.Place("checkpoint"), "--checkpoint", _journal.Place("second"));

        Assert.Equal((3, 0, 0), (refused.Code, drawn.Code, verified.Code));
        Assert.Matches(@"journal\s+key\s+--new", refused.Error);
        Assert.Equal(2, (await _journal.RunAsync("key", "--new", "--out", _journal.Place("again.pem"))).Code);
        Assert.Equal(1, (await _journal.RunAsync("verify", "--public-key", _journal.Place("new.pem"))).Code);
    }

    [Fact]
    public async Task What_is_no_checkpoint_or_key_is_refused()
    {
        File.WriteAllText(_journal.Place("letter"), "Dear Ana");

        CommandAnswer checkpoint = await _journal.RunAsync("verify", "--checkpoint", _journal.Place("letter"));
        CommandAnswer key = await _journal.RunAsync("verify", "--public-key", _journal.Place("letter"));

        Assert.Equal(2, checkpoint.Code);
        Assert.Contains("is no checkpoint", checkpoint.Error, StringComparison.Ordinal);
        Assert.Equal(3, key.Code);
        Assert.Contains("is no public key", key.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_text_that_was_changed_is_found_where_the_master_key_is()
    {
        _journal.Tamper("UPDATE personal SET text = randomblob(length(text)) WHERE position = 2");

        CommandAnswer answer = await _journal.RunAsync("verify", "--json");

        Assert.Equal(1, answer.Code);
        JsonNode fault = Assert.Single(JsonNode.Parse(answer.Out)!["faults"]!.AsArray())!;
        Assert.Equal((2, "personal"), ((int)fault["position"]!, (string)fault["kind"]!));
    }

    [Fact]
    public async Task An_export_has_a_line_for_each_entry_and_personal_text_only_when_it_is_asked_for()
    {
        await _journal.RunAsync("export", "--out", _journal.Place("plain"));
        await _journal.RunAsync("export", "--with-personal-text", "--out", _journal.Place("personal"));

        string[] plain = await File.ReadAllLinesAsync(_journal.Place("plain"), TestContext.Current.CancellationToken);
        string[] personal =
            await File.ReadAllLinesAsync(_journal.Place("personal"), TestContext.Current.CancellationToken);
        Assert.Equal(7, plain.Length);
        Assert.DoesNotContain(plain, line => line.Contains("a private word", StringComparison.Ordinal));
        Assert.Equal(3, personal.Count(line => line.Contains("a private word", StringComparison.Ordinal)));
        Assert.StartsWith(
            """{"position":2,"stream":"review/1","version":1,"kind":"noted","recorded_at":1321542001000000""",
            plain[2], StringComparison.Ordinal);
        Assert.Matches(
            """
            "body":"{\\"by\\":\\"Ana Ruiz\\",\\"personal\\":\\"[0-9a-f]{64}\\"}","hash":"[0-9a-f]{64}"}$
            """.Trim(),
            plain[2]);
    }

    public void Dispose() => _journal.Dispose();
}
