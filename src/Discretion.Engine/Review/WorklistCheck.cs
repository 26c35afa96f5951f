using System.Reflection;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>
/// Holds the worklist to the journal: every review's row must be what its entries come to. Not compared is the court,
/// which the docket tells.
/// </summary>
/// <param name="database">The journal.</param>
/// <param name="desk">Reads reviews from it.</param>
/// <param name="people">Who there is.</param>
public sealed class WorklistCheck(JournalDatabase database, ReviewDesk desk, People people)
{
    // Whoever works at the desk meanwhile moves a review on between the two looks at it.
    private const int LooksMax = 3;

    private static readonly PropertyInfo[] Compared = [.. typeof(ReviewRow).GetProperties()
        .Where(property => property.Name is not (nameof(ReviewRow.Court) or nameof(ReviewRow.OpenSlot)))];

    /// <summary>The reviews that there are, and those of them whose row is another, is missing, or cannot
    /// be worked out.</summary>
    /// <param name="cancel">Stops it.</param>
    public (int Reviews, IReadOnlyList<Guid> Differing) Check(CancellationToken cancel)
    {
        Guid[] reviews = Reviews();
        List<Guid> differing = [];
        foreach (Guid review in reviews)
        {
            cancel.ThrowIfCancellationRequested();
            if (!Enumerable.Range(0, LooksMax).Any(_ => IsInStep(review)))
            {
                differing.Add(review);
            }
        }

        return (reviews.Length, differing);
    }

    private Guid[] Reviews() => database.Read<Guid[]>([], journal =>
    [
        .. journal.Reviews.AsNoTracking().Select(row => row.Id).AsEnumerable()
            .Union(journal.Entries.AsNoTracking()
                .Where(entry => entry.Version == 1 && entry.Stream.StartsWith(ReviewDesk.Streams))
                .Select(entry => entry.Stream).AsEnumerable()
                .Select(ReviewOf).OfType<Guid>())
            .Order(),
    ]);

    private static Guid? ReviewOf(string stream) =>
        Guid.TryParseExact(stream[ReviewDesk.Streams.Length..], "n", out Guid id) ? id : null;

    private bool IsInStep(Guid review)
    {
        try
        {
            return database.Read<ReviewRow?>(
                    null, journal => journal.Reviews.AsNoTracking().SingleOrDefault(row => row.Id == review)) is { } row
                && Expected(review) is { } expected
                && Compared.All(property => Equals(property.GetValue(row), property.GetValue(expected)))
                && (row.OpenSlot is null || row.OpenSlot == expected.OpenSlot);
        }
        catch (JournalException)
        {
            // Entries that cannot be read, or whose policy is not here, come to no row at all.
            return false;
        }
    }

    private ReviewRow? Expected(Guid review) =>
        desk.TryLoad(review) is ({ Case: not null } state, { Path: { } path })
        && people.Office(state.Office) is { } office
            ? ReviewRowWriter.RowOf(review, state, path, office) : null;
}
