using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Review;

/// <summary>The worklist held to the journal: the same on both databases.</summary>
public abstract class WorklistCheckTests : IDisposable
{
    private readonly JournalPlace _journal;
    private readonly DeskPlace _place;

    private protected WorklistCheckTests(JournalPlace journal)
    {
        _journal = journal;
        _place = new(journal);
    }

    public void Dispose()
    {
        _place.DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_a_desk_writes_is_what_its_entries_come_to()
    {
        await FillAsync();

        Assert.Equal((4, 0), Checked());
    }

    [Fact]
    public async Task Erased_words_change_nothing_of_it()
    {
        Guid[] reviews = await FillAsync();
        Array.ForEach(reviews, _place.Erase);

        Assert.Equal((4, 0), Checked());
    }

    [Theory]
    [InlineData("UPDATE reviews SET assigned_to = 'rita' WHERE id = '{0}'")]
    [InlineData("UPDATE reviews SET stage_since = stage_since + 1 WHERE id = '{0}'")]
    [InlineData("UPDATE reviews SET version = version + 1 WHERE id = '{0}'")]
    [InlineData("UPDATE reviews SET open_slot = 'another' WHERE id = '{0}'")]
    [InlineData("DELETE FROM reviews WHERE id = '{0}'")]
    public async Task A_row_that_was_changed_or_taken_out_is_named(string sql)
    {
        Guid review = (await FillAsync())[1];
        _journal.Execute(string.Format(
            System.Globalization.CultureInfo.InvariantCulture, sql, review.ToString().ToUpperInvariant()));

        (_, IReadOnlyList<Guid> differing) = Check();

        Assert.Equal([review], differing);
    }

    private async Task<Guid[]> FillAsync()
    {
        Guid[] reviews =
        [
            await _place.IdentifyAsync("1001", hearing: new(2012, 6, 1)),
            await _place.RecommendedAsync("1002"),
            await _place.DecidedAsync("1003"),
            await _place.IdentifyAsync("2001"),
        ];
        await _place.DoAsync("sam", reviews[0], new ReviewCommand.Assign("rosa"));
        await _place.DoAsync("rosa", reviews[0], new ReviewCommand.Hold(new("She is ill."), new(2011, 12, 9)));
        return reviews;
    }

    private (int Reviews, IReadOnlyList<Guid> Differing) Check() =>
        new WorklistCheck(_journal.Database, _place.Desk, _place.People).Check(TestContext.Current.CancellationToken);

    private (int Reviews, int Differing) Checked() => Check() is var (reviews, differing)
        ? (reviews, differing.Count) : default;
}

/// <inheritdoc/>
public sealed class SqliteWorklistCheckTests() : WorklistCheckTests(new SqlitePlace());

/// <inheritdoc/>
public sealed class PostgresWorklistCheckTests() : WorklistCheckTests(new PostgresPlace());
