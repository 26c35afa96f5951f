using System.Security.Cryptography;
using System.Text;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>A draw of decided reviews for a second, blind reading. Anybody with the journal can draw the
/// same.</summary>
/// <param name="Size">How many entries the journal had.</param>
/// <param name="Head">The hash of the last of them, lower-case hexadecimal: the seed.</param>
/// <param name="Candidates">How many decided reviews were not drawn before.</param>
/// <param name="PerThousand">The office's rate.</param>
/// <param name="CasesMax">The most that one draw takes.</param>
/// <param name="Drawn">Those that were drawn, and who reads them.</param>
public sealed record QualityDraw(
    long Size, string Head, int Candidates, int PerThousand, int CasesMax, IReadOnlyList<QualityCase> Drawn);

/// <summary>A review that was drawn.</summary>
/// <param name="Review">The review.</param>
/// <param name="Reader">Who reads it; null when nobody can.</param>
/// <param name="Refusal">Why nobody reads it; null when somebody does.</param>
public sealed record QualityCase(Guid Review, string? Reader, Refusal? Refusal);

/// <summary>How far second readers agree with what was decided in an office. It names nobody.</summary>
/// <param name="PerThousand">The office's rate.</param>
/// <param name="CasesMax">The most that one draw takes.</param>
/// <param name="Drawn">How many were drawn.</param>
/// <param name="Agreement">How far readers agree on the outcome; null before the first reading.</param>
public sealed record QualityReport(int PerThousand, int CasesMax, int Drawn, Agreement? Agreement);

/// <summary>
/// The random sample of decided reviews that a second person reads without being told what was decided. The journal's
/// own head is the seed, so that nobody chooses what is drawn.
/// </summary>
/// <param name="journal">The journal.</param>
/// <param name="desk">Takes the commands.</param>
/// <param name="people">Who can read.</param>
public sealed class Quality(EventJournal journal, ReviewDesk desk, People people)
{
    private const string DrawnKind = "drawn-for-quality";
    private const string ReadKind = "quality-read";

    /// <summary>Draws from what was decided and not drawn before.</summary>
    /// <param name="by">Who draws.</param>
    /// <param name="cancel">Stops between two.</param>
    public async Task<QualityDraw> DrawAsync(SignedIn by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        JournalHead head = journal.Head;
        HashSet<string> before = [.. StreamsWith(DrawnKind)];
        Guid[] candidates = [.. Decided(by).Where(id => !before.Contains(ReviewDesk.StreamOf(id)))];
        int count = Math.Min(by.At.QualityCasesMax, (candidates.Length * by.At.QualityPerThousand + 999) / 1000);
        List<QualityCase> drawn = [];
        foreach (Guid review in candidates.OrderBy(id => LotOf(head, id), StringComparer.Ordinal).Take(count))
        {
            cancel.ThrowIfCancellationRequested();
            drawn.Add(await GiveAsync(review, LotOf(head, review), by, cancel).ConfigureAwait(false));
        }

        return new(head.Size, Convert.ToHexStringLower(head.Hash.Span), candidates.Length, by.At.QualityPerThousand,
            by.At.QualityCasesMax, drawn);
    }

    /// <summary>How far readers agree in the person's office.</summary>
    public QualityReport Report(SignedIn by)
    {
        ArgumentNullException.ThrowIfNull(by);
        HashSet<string> there = [.. Decided(by).Select(ReviewDesk.StreamOf)];
        (string, string)[] pairs = [.. StreamsWith(ReadKind).Where(there.Contains).SelectMany(Pairs)];
        return new(by.At.QualityPerThousand, by.At.QualityCasesMax, StreamsWith(DrawnKind).Count(there.Contains),
            Agreement.Of(pairs));
    }

    // The same for everybody who has the journal: the seed and the id make the order.
    private static string LotOf(JournalHead head, Guid review) => Convert.ToHexStringLower(
        SHA256.HashData([.. head.Hash.Span, .. Encoding.UTF8.GetBytes(ReviewDesk.StreamOf(review))]));

    private Guid[] Decided(SignedIn by) => journal.Database.Read<Guid[]>([], context =>
        [.. context.Reviews.AsNoTracking().For(by).Where(row => row.Decided).Select(row => row.Id)]);

    private string[] StreamsWith(string kind) => journal.Database.Read<string[]>([], context =>
        [.. context.Entries.AsNoTracking().Where(entry => entry.Kind == kind).Select(entry => entry.Stream)
            .Distinct()]);

    private async Task<QualityCase> GiveAsync(Guid review, string lot, SignedIn by, CancellationToken cancel)
    {
        Refusal? last = DeskRefusals.NoReader;
        foreach (string reader in Readers(by.At.Id, lot))
        {
            switch (await desk.SubmitAsync(review, null, new ReviewCommand.DrawForQuality(reader), by, cancel)
                .ConfigureAwait(false))
            {
                case DeskAnswer.Done:
                    return new(review, reader, null);
                case DeskAnswer.Refused(var refusal):
                    last = refusal;
                    break;
                case DeskAnswer.Conflict or DeskAnswer.Absent:
                    last = DeskRefusals.ChangedMeanwhile;
                    break;
            }
        }

        return new(review, null, last);
    }

    private IEnumerable<string> Readers(string office, string lot) => people.Persons()
        .Where(person => !person.IsDisabled && person.Holds(office, DeskRole.QualityReader))
        .Select(person => person.Id)
        .OrderBy(id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lot + id))),
            StringComparer.Ordinal);

    // What stood when the second reader read it; what was decided after is another matter.
    private IEnumerable<(string Decided, string Read)> Pairs(string stream)
    {
        string? decided = null;
        foreach (Entry entry in journal.Read(stream))
        {
            switch (ReviewEventCodec.Read(entry.Kind, entry.Body, entry.Personal))
            {
                case ReviewEvent.Decided { Decision: var decision }:
                    decided = decision.Outcome;
                    break;
                case ReviewEvent.QualityRead(var outcome, _) when decided is not null:
                    yield return (decided, outcome);
                    break;
            }
        }
    }
}
