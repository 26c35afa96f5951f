using DuckDB.NET.Data;

namespace Discretion.Engine.Docket.Releases;

/// <summary>How a file of a release stands to its manifest.</summary>
public enum FileState
{
    /// <summary>Size and hash are those of the manifest.</summary>
    Whole,

    /// <summary>Size or hash is another.</summary>
    Changed,

    /// <summary>The manifest names it and it is not there.</summary>
    Missing,

    /// <summary>It is there and the manifest does not name it.</summary>
    Extra,
}

/// <summary>One file that was looked at.</summary>
/// <param name="File">Its path in the release, with forward slashes.</param>
/// <param name="State">How it stands to the manifest.</param>
/// <param name="Named">What the manifest says; null for an extra file.</param>
/// <param name="Found">What is there; null for a missing or an extra file.</param>
public sealed record FileCheck(string File, FileState State, ReleaseFile? Named, ReleaseFile? Found);

/// <summary>The account of one table, added up again.</summary>
/// <param name="Table">The table.</param>
/// <param name="In">Physical lines after the header.</param>
/// <param name="AccountedFor">Kept, repaired and set aside together.</param>
/// <param name="ProblemLines">Lines repaired or set aside, as <c>problems.parquet</c> has them; null when it cannot be
/// read.</param>
/// <param name="ProblemLinesNamed">The same as the manifest has them.</param>
public sealed record TableCheck(string Table, long In, long AccountedFor, long? ProblemLines, long ProblemLinesNamed)
{
    /// <summary>Whether nothing is missing from the account.</summary>
    public bool AddsUp => In == AccountedFor && (ProblemLines is null || ProblemLines == ProblemLinesNamed);
}

/// <summary>Whether a release is what its manifest says.</summary>
public sealed record ReleaseCheck
{
    /// <summary>The hash of <c>manifest.json</c>, lower-case hex; null when it is not there.</summary>
    public required string? ManifestSha256 { get; init; }

    /// <summary>Why the manifest cannot be read; null when it can.</summary>
    public required string? ManifestProblem { get; init; }

    /// <summary>The hash that it should have; null when nobody said.</summary>
    public required string? ManifestSha256Wanted { get; init; }

    /// <summary>Every file, those of the manifest first; empty when the manifest cannot be read.</summary>
    public required IReadOnlyList<FileCheck> Files { get; init; }

    /// <summary>Every table's account.</summary>
    public required IReadOnlyList<TableCheck> Tables { get; init; }

    /// <summary>How many cases the manifest says there are.</summary>
    public required long Cases { get; init; }

    /// <summary>How many rows <c>cases.parquet</c> has; null when it cannot be read.</summary>
    public required long? CaseRows { get; init; }

    /// <summary>Whether the manifest has the hash that it should have; true when nobody said one.</summary>
    public bool ManifestAgrees => ManifestProblem is null
        && (ManifestSha256Wanted is null
            || ManifestSha256Wanted.Equals(ManifestSha256, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether all is as it should be.</summary>
    public bool IsWhole => ManifestAgrees
        && Files.All(file => file.State == FileState.Whole)
        && Tables.All(table => table is { AddsUp: true, ProblemLines: not null })
        && Cases == CaseRows;

    /// <summary>Reads every file of a release and holds it to the manifest.</summary>
    /// <param name="release">The release.</param>
    /// <param name="manifestSha256Wanted">The hash that a citation gives for its manifest, or null.</param>
    /// <param name="progress">Told the bytes read and those there are.</param>
    /// <param name="cancel">Stops between two blocks.</param>
    public static ReleaseCheck Of(
        DocketRelease release, string? manifestSha256Wanted, Action<long, long>? progress, CancellationToken cancel)
    {
        (Manifest? manifest, string? problem) = ReadManifest(release);
        string path = Path.Combine(release.Folder, DocketRelease.ManifestName);
        FileCheck[] files = manifest is null ? [] : [.. CheckFiles(release, manifest, progress, cancel)];
        Dictionary<string, long>? problems = ProblemLines(release);
        return new()
        {
            ManifestSha256 = File.Exists(path) ? release.ManifestSha256 : null,
            ManifestProblem = problem,
            ManifestSha256Wanted = manifestSha256Wanted,
            Files = files,
            Tables = [.. (manifest?.Tables ?? []).Select(table => new TableCheck(
                table.Table,
                table.In,
                table.Kept + table.Repaired + table.SetAside,
                problems is null ? null : problems.GetValueOrDefault(table.Table),
                table.Repaired + table.SetAside))],
            Cases = manifest?.Cases ?? 0,
            CaseRows = Ask(release.CasesPath, "SELECT count(*) FROM {file}", reader => reader.GetInt64(0)) is [var rows]
                ? rows : null,
        };
    }

    private static (Manifest? Manifest, string? Problem) ReadManifest(DocketRelease release)
    {
        if (!File.Exists(Path.Combine(release.Folder, DocketRelease.ManifestName)))
        {
            return (null, $"{DocketRelease.ManifestName} is missing.");
        }

        try
        {
            return (release.Manifest, null);
        }
        catch (DocketException wrong)
        {
            return (null, wrong.Message);
        }
    }

    private static IEnumerable<FileCheck> CheckFiles(
        DocketRelease release, Manifest manifest, Action<long, long>? progress, CancellationToken cancel)
    {
        long inAll = manifest.Files.Values.Sum(file => file.Bytes);
        long done = 0;
        foreach ((string name, ReleaseFile named) in manifest.Files)
        {
            string path = Path.Combine(release.Folder, name);
            if (!File.Exists(path))
            {
                yield return new(name, FileState.Missing, named, null);
                continue;
            }

            SourceFile read = FileHash.Of(path, bytes => progress?.Invoke(done += bytes, inAll), cancel);
            ReleaseFile found = new(read.Bytes, read.Sha256);
            yield return new(name, found == named ? FileState.Whole : FileState.Changed, named, found);
        }

        foreach (string there in Directory.EnumerateFiles(release.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(release.Folder, path).Replace('\\', '/'))
            .Where(file => file != DocketRelease.ManifestName && !manifest.Files.ContainsKey(file))
            .Order(StringComparer.Ordinal))
        {
            yield return new(there, FileState.Extra, null, null);
        }
    }

    private static Dictionary<string, long>? ProblemLines(DocketRelease release) =>
        Ask(release.ProblemsPath, "SELECT \"table\", sum(lines)::BIGINT FROM {file} GROUP BY \"table\"",
            reader => KeyValuePair.Create(reader.GetString(0), reader.GetInt64(1))) is { } rows
            ? new(rows, StringComparer.Ordinal) : null;

    // A file that is no Parquet any more has no answer; its hash has told so already.
    private static IReadOnlyList<T>? Ask<T>(string path, string sql, Func<DuckDBDataReader, T> row)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using ReleaseDuckDb duck = ReleaseDuckDb.Open(isForOthersSql: true);
        try
        {
            string file = $"read_parquet({ReleaseDuckDb.Quoted(path)})";
            return duck.Rows(sql.Replace("{file}", file, StringComparison.Ordinal), row);
        }
        catch (DuckDBException)
        {
            return null;
        }
    }
}
