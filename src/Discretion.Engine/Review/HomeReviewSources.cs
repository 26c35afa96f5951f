using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Docket;
using Discretion.Engine.Journal;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;

namespace Discretion.Engine.Review;

/// <summary>
/// The policies that come with the program or were kept in the home folder, and the dockets and lists there.
/// </summary>
/// <param name="home">The home folder.</param>
/// <param name="policiesFolder">The policies that come with the program.</param>
/// <param name="dockets">The releases of the court's file.</param>
/// <param name="lists">The offices' own lists.</param>
/// <param name="vocabulary">The facts.</param>
/// <param name="eoir">The court's format, with its courts.</param>
public sealed class HomeReviewSources(
    string home, string policiesFolder, DocketStore dockets, OfficeListStore lists, Vocabulary vocabulary,
    EoirFormat eoir) : IReviewSources
{
    private const string CourtSource = "court";
    private const string ListSource = "list/";
    private const int FactsKept = 20_000;

    private readonly ConcurrentDictionary<PolicyKey, PolicyVersion> _policies = new();
    private readonly ConcurrentDictionary<ReleaseKey, DocketRelease> _releases = new();
    private readonly ConcurrentDictionary<(string Release, string Case), IReadOnlyDictionary<string, FactValue>>
        _facts = new();

    /// <inheritdoc/>
    public Vocabulary Vocabulary => vocabulary;

    /// <inheritdoc/>
    public PolicyVersion? Policy(PolicyKey key)
    {
        if (_policies.TryGetValue(key, out PolicyVersion? known))
        {
            return known;
        }

        string kept = KeptFolder(key.Id, key.Hash);
        string? folder = PolicyFiles.IsPolicy(kept) ? kept
            : PolicyFiles.Find(policiesFolder, $"{key.Id}@{key.Version}") ?? PolicyFiles.Find(policiesFolder, key.Id);
        return folder is not null && Read(folder) is { } read && KeyOf(read) == key
            ? _policies.GetOrAdd(key, read) : null;
    }

    /// <inheritdoc/>
    public PolicyVersion? Policy(string id) =>
        PolicyFiles.Find(policiesFolder, id) is { } folder && Read(folder) is { } read
            ? _policies.GetOrAdd(KeyOf(read), read) : null;

    /// <summary>Keeps a policy of the user's own in the home folder, so that its reviews find it for as long as there
    /// are any.</summary>
    /// <param name="folder">The policy's own folder.</param>
    /// <param name="policy">The policy in it.</param>
    public void Keep(string folder, PolicyVersion policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        string kept = KeptFolder(policy.Id, policy.Hash);
        if (!PolicyFiles.IsPolicy(kept))
        {
            Directory.CreateDirectory(kept);
            foreach (string path in Directory.EnumerateFiles(folder, "*.yaml"))
            {
                File.Copy(path, Path.Combine(kept, Path.GetFileName(path)), overwrite: true);
            }
        }

        _policies[KeyOf(policy)] = policy;
    }

    /// <summary>By what a review names a policy.</summary>
    public static PolicyKey KeyOf(PolicyVersion policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(policy.Id, policy.Version, policy.Hash);
    }

    /// <inheritdoc/>
    public string? TimeZoneOf(string court) => eoir.List("courts").Find(court)?.TimeZone;

    /// <inheritdoc/>
    public ReleaseKey? Release(string docket) =>
        dockets.List().FirstOrDefault(release => release.Name == docket) is { } release
            ? new(release.Name, release.Manifest.AsOf, release.ManifestSha256)
            : lists.List().FirstOrDefault(list => list.Name == docket) is { } list
                ? new(list.Name, list.AsOf, HashOf(list.Name, list.AsOf)) : null;

    /// <inheritdoc/>
    public IReadOnlyList<(CaseKey One, CaseKey Other)> Relatives(ReleaseKey release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return dockets.List().All(one => one.Name != release.Name) ? [] :
            [.. Open(release).FamilyPairs().Select(pair => (KeyOf(pair.Lead), KeyOf(pair.Rider)))];
        static CaseKey KeyOf(long caseId) => new(CourtSource, caseId.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public CaseKey? Key(string docket, string caseId)
    {
        if (dockets.List().All(release => release.Name != docket))
        {
            return ListCases(docket)?.IdOf(caseId) is { } id ? new(ListSource + docket, id.ToString("n")) : null;
        }

        CaseKey? key = Number(caseId) is { } number
            ? new(CourtSource, number.ToString(CultureInfo.InvariantCulture)) : null;
        return key is not null && Facts(Release(docket)!, key) is not null ? key : null;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, FactValue>? Facts(ReleaseKey release, CaseKey key)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(key);
        if (IsList(key))
        {
            return Case(release, key)?.Facts;
        }

        if (_facts.TryGetValue((release.Hash, key.Id), out IReadOnlyDictionary<string, FactValue>? known))
        {
            return known;
        }

        if (Number(key.Id) is not { } number || Open(release).FindCase(number, vocabulary) is not { } found)
        {
            return null;
        }

        Remember(release, key.Id, found.Facts);
        return found.Facts;
    }

    /// <inheritdoc/>
    public void Prepare(ReleaseKey release, IReadOnlyCollection<string> caseIds)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(caseIds);
        if (dockets.List().Any(one => one.Name == release.Name))
        {
            long[] numbers = [.. caseIds.Select(Number).OfType<long>()];
            foreach (ReleaseCase found in Open(release).FindCases(numbers, vocabulary))
            {
                Remember(release, found.CaseId.ToString(CultureInfo.InvariantCulture), found.Facts);
            }
        }
    }

    /// <inheritdoc/>
    public CaseRecord? Case(ReleaseKey release, CaseKey key)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(key);
        return !IsList(key)
            ? new ReleaseCases(Open(release), vocabulary).Find(key.Id)
            : Guid.TryParseExact(key.Id, "n", out Guid id)
                ? ListCases(key.Source[ListSource.Length..])?.Find(id) : null;
    }

    private static bool IsList(CaseKey key) => key.Source.StartsWith(ListSource, StringComparison.Ordinal);

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    // A list has no manifest, and what it lost by erasure is not to change what reviews cite.
    private static string HashOf(string list, DateOnly asOf) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"list {list} {asOf:yyyy-MM-dd}"))));

    private string KeptFolder(string id, string hash) => Path.Combine(home, "policies", hash, id);

    private PolicyVersion Read(string folder)
    {
        List<Problem> problems = [];
        return PolicyFiles.Read(folder, vocabulary, problems, agencies: AgencyFile.Read(policiesFolder)) is { } policy
            && problems.Count == 0 ? policy : throw new Engine.Facts.DataFileException(problems);
    }

    private DocketRelease Open(ReleaseKey key) => _releases.GetOrAdd(key, _ =>
        dockets.Open(key.Name) is var release && release.ManifestSha256 == key.Hash
            ? release
            : throw new DocketException($"The docket {key.Name} is not the one that reviews were begun with "
                + $"({key.Hash[..12]}). Put that one back."));

    private OfficeListCases? ListCases(string name) => lists.Find(name) is { } list
        ? new(list, vocabulary, docket => dockets.List().FirstOrDefault(one => one.Name == docket) is { } release
            ? new ReleaseCases(release, vocabulary) : null)
        : null;

    private void Remember(ReleaseKey release, string caseId, IReadOnlyDictionary<string, FactValue> facts)
    {
        if (_facts.Count >= FactsKept)
        {
            _facts.Clear();
        }

        _facts[(release.Hash, caseId)] = facts;
    }
}
