using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Releases;

/// <summary>What one release says of a case.</summary>
/// <param name="Release">The release's name.</param>
/// <param name="AsOf">The day that its facts speak of.</param>
/// <param name="IsIn">Whether it has the case.</param>
/// <param name="SetAsideRows">How many rows that it set aside name the case.</param>
/// <param name="Values">What it says of each compared fact, as text; null is unknown. Empty when it has no such
/// case.</param>
/// <param name="Reasons">Why a fact is unknown, in words.</param>
public sealed record HistoryEntry(
    string Release, DateOnly AsOf, bool IsIn, int SetAsideRows, IReadOnlyDictionary<string, string?> Values,
    IReadOnlyDictionary<string, string> Reasons);

/// <summary>One case over all releases of a format.</summary>
/// <param name="CaseId">The court's key.</param>
/// <param name="Entries">The releases, by day and name.</param>
/// <param name="Unreadable">Releases whose manifest cannot be read, with the reason; they were passed over.</param>
public sealed record ReleaseHistory(
    long CaseId, IReadOnlyList<HistoryEntry> Entries, IReadOnlyList<(string Release, string Why)> Unreadable)
{
    /// <summary>The first release that has the case; null when none has.</summary>
    public HistoryEntry? First => Entries.FirstOrDefault(entry => entry.IsIn);

    /// <summary>The last release that has the case; null when none has.</summary>
    public HistoryEntry? Last => Entries.LastOrDefault(entry => entry.IsIn);

    /// <summary>Releases between the first and the last that lack it.</summary>
    public IEnumerable<HistoryEntry> Gaps => Entries.SkipWhile(entry => !entry.IsIn).Reverse()
        .SkipWhile(entry => !entry.IsIn).Reverse().Where(entry => !entry.IsIn);

    /// <summary>Whether the latest release lacks it, and an earlier one has it.</summary>
    public bool HasVanished => Last is not null && !Entries[^1].IsIn;

    /// <summary>Looks a case up in every release of a format.</summary>
    /// <param name="releases">The releases of the store.</param>
    /// <param name="format">The format's folder under <c>formats/</c>.</param>
    /// <param name="caseId">The court's key.</param>
    /// <param name="vocabulary">The facts.</param>
    public static ReleaseHistory Of(
        IEnumerable<DocketRelease> releases, string format, long caseId, Vocabulary vocabulary)
    {
        List<HistoryEntry> entries = [];
        List<(string, string)> unreadable = [];
        foreach (DocketRelease release in releases)
        {
            try
            {
                if (release.Manifest.Format == format)
                {
                    entries.Add(Entry(release, caseId, vocabulary));
                }
            }
            catch (DocketException wrong)
            {
                unreadable.Add((release.Name, wrong.Message));
            }
        }

        return new(
            caseId,
            [.. entries.OrderBy(entry => entry.AsOf).ThenBy(entry => entry.Release, StringComparer.Ordinal)],
            unreadable);
    }

    private static HistoryEntry Entry(DocketRelease release, long caseId, Vocabulary vocabulary)
    {
        IReadOnlyList<ComparedFact> facts = ComparedFact.Always(vocabulary);
        IEnumerable<string> values = facts.Select(fact => $"({fact.Value})::VARCHAR");
        IEnumerable<string> reasons = facts.Select(fact => fact.Fact is null
            ? "coalesce(case_completed_unknown, administratively_closed_unknown)"
            : fact.Id + "_unknown");
        using ReleaseDuckDb duck = ReleaseDuckDb.Open();
        IReadOnlyList<string?[]> found = duck.Rows(
            $"""
            SELECT {string.Join(", ", values.Concat(reasons))}
            FROM read_parquet({ReleaseDuckDb.Quoted(release.CasesPath)}) WHERE case_id = {caseId}
            """,
            reader => Enumerable.Range(0, facts.Count * 2)
                .Select(at => reader.IsDBNull(at) ? null : reader.GetString(at)).ToArray());
        string?[]? cells = found is [var only, ..] ? only : null;
        return new(
            release.Name,
            release.Manifest.AsOf,
            cells is not null,
            release.LostRowsOf(caseId).Count,
            cells is null ? new Dictionary<string, string?>()
                : facts.Index().ToDictionary(fact => fact.Item.Id, fact => YesNo(fact.Item, cells[fact.Index])),
            cells is null ? new Dictionary<string, string>()
                : facts.Index().Where(fact => cells[fact.Index] is null).ToDictionary(
                    fact => fact.Item.Id, fact => cells[facts.Count + fact.Index] ?? ""));
    }

    private static string? YesNo(ComparedFact fact, string? text) => (fact.Fact?.Kind, text) switch
    {
        (FactKind.YesNo, "true") => "yes",
        (FactKind.YesNo, "false") => "no",
        _ => text,
    };
}
