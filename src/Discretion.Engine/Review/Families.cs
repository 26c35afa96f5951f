using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>A review that was joined to a family group.</summary>
/// <param name="Review">The review.</param>
/// <param name="CaseId">Its case's key.</param>
/// <param name="Family">The group.</param>
/// <param name="Answer">What became of it.</param>
public sealed record JoinedFamily(Guid Review, string CaseId, string Family, DeskAnswer Answer);

/// <summary>
/// Joins the reviews of relatives, as the court's own file joins their cases, so that they are shown and reviewed
/// together.
/// </summary>
/// <param name="desk">Takes the commands.</param>
/// <param name="worklist">Tells which reviews there are.</param>
/// <param name="sources">Tells whose cases the court has joined.</param>
public sealed class Families(ReviewDesk desk, Worklist worklist, IReviewSources sources)
{
    /// <summary>Joins the open reviews of cases that the court has joined and that are in no group yet.</summary>
    /// <param name="by">Who joins them; it looks at the reviews that there are for them.</param>
    /// <param name="release">The release that tells whose cases are joined.</param>
    /// <param name="cancel">Stops between two.</param>
    public async Task<IReadOnlyList<JoinedFamily>> JoinAsync(
        SignedIn by, ReleaseKey release, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(release);
        Dictionary<CaseKey, WorklistItem> open = [];
        foreach (WorklistItem item in worklist.All(by, new() { State = WorklistState.Open }))
        {
            open.TryAdd(new(item.Source, item.CaseId), item);
        }

        List<JoinedFamily> joined = [];
        foreach (CaseKey[] group in Groups(sources.Relatives(release)))
        {
            CaseKey[] here = [.. group.Where(open.ContainsKey)];
            string family = here.Select(key => open[key].Family).FirstOrDefault(name => name is not null)
                ?? NameOf(group);
            foreach (CaseKey key in here.Length > 1 ? here.Where(key => open[key].Family is null) : [])
            {
                cancel.ThrowIfCancellationRequested();
                joined.Add(new(open[key].Id, key.Id, family, await desk.SubmitAsync(
                    open[key].Id, null, new ReviewCommand.JoinFamily(family), by, cancel).ConfigureAwait(false)));
            }
        }

        return joined;
    }

    // The cases of a group hang together through any chain of leads and riders.
    private static IEnumerable<CaseKey[]> Groups(IEnumerable<(CaseKey One, CaseKey Other)> pairs)
    {
        ILookup<CaseKey, CaseKey> relatives = pairs.SelectMany(pair => new[] { pair, (pair.Other, pair.One) })
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        HashSet<CaseKey> seen = [];
        foreach (CaseKey first in relatives.Select(one => one.Key))
        {
            List<CaseKey> group = [];
            Stack<CaseKey> next = new([first]);
            while (next.TryPop(out CaseKey? key))
            {
                if (seen.Add(key))
                {
                    group.Add(key);
                    foreach (CaseKey other in relatives[key])
                    {
                        next.Push(other);
                    }
                }
            }

            if (group.Count > 1)
            {
                yield return [.. group];
            }
        }
    }

    // The smallest key names a group, so that every run and every release gives it the same name.
    private static string NameOf(CaseKey[] group) => "family-" + group.Select(key => key.Id)
        .OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).First();
}
