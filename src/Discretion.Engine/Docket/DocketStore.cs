using System.Globalization;
using System.Text.RegularExpressions;
using Discretion.Core.Facts;
using Discretion.Engine.Docket.Earlier;

namespace Discretion.Engine.Docket;

/// <summary>
/// The docket releases under a home folder, each in <c>dockets/&lt;name&gt;/</c>; a release never changes.
/// </summary>
/// <param name="home">The home folder; made when first written to.</param>
public sealed partial class DocketStore(string home)
{
    private string Folder => Path.Combine(home, "dockets");

    /// <summary>The releases, in order of name.</summary>
    public IReadOnlyList<DocketRelease> List() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder)
            .Where(path => !DurableFolder.IsUnfinished(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new DocketRelease(Path.GetFileName(path), path))]
        : [];

    /// <summary>Opens a release.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="others">Names of what else there is, for the message.</param>
    /// <exception cref="DocketException">There is none of that name.</exception>
    public DocketRelease Open(string name, params IEnumerable<string> others)
    {
        string path = Path.Combine(Folder, Checked(name));
        if (File.Exists(Path.Combine(path, "manifest.json")))
        {
            return new(name, path);
        }

        string there = string.Join(", ", List().Select(release => release.Name).Concat(others));
        throw new DocketException(there.Length == 0
            ? $"There is no docket {name}, nor any other. Run 'discretion docket import PATH' first."
            : $"There is no docket {name}. There are: {there}.");
    }

    /// <summary>
    /// Imports a source as a new release; it appears whole or not at all. What cut-off imports left is removed first.
    /// </summary>
    /// <param name="name">The release's name.</param>
    /// <param name="source">The source.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    /// <param name="importer">Reads it.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancel">Stops it; no trace remains.</param>
    /// <exception cref="DocketException">The name is taken by another release, the source cannot be read, or another
    /// import into the same home is running.</exception>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    public async Task<DocketRelease> ImportAsync(
        string name,
        DocketSource source,
        DateOnly asOf,
        DocketImporter importer,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel)
    {
        string path = Path.Combine(Folder, Checked(name));
        if (Directory.Exists(path))
        {
            throw new DocketException($"There is a docket {name} already, and a release never changes. "
                + "Choose another with --name.");
        }

        if (File.Exists(home))
        {
            throw new DocketException($"{home} is a file, so no docket can be put in it. Give --home a folder.");
        }

        try
        {
            await DurableFolder.CreateAsync(path, async folder =>
            {
                Manifest manifest = await WithSourceAsync(
                    source,
                    importer,
                    () => importer.ImportAsync(source, asOf, folder, progress, cancel),
                    cancel).ConfigureAwait(false);
                manifest.Write(folder);
            }).ConfigureAwait(false);
        }
        catch (FolderInUseException)
        {
            throw new DocketException($"Another import into {Folder} is running. Wait until it has ended, or give "
                + "another folder with --home.");
        }
        catch (Exception failure) when (DiskRoom.IsUsedUp(failure))
        {
            throw new IOException(DiskRoom.Explain(Folder, failure, source.BytesInAll), failure);
        }

        return new(name, path);
    }

    /// <summary>
    /// The docket as it stood on an earlier day, made the first time it is asked for and kept under
    /// <c>earlier/&lt;name&gt;@&lt;day&gt;/</c>; the folder can be removed at any time.
    /// </summary>
    /// <param name="name">The release.</param>
    /// <param name="day">The day; the release itself when it is the release's own.</param>
    /// <param name="format">How the source is laid out.</param>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="cancel">Stops it; no trace remains.</param>
    /// <exception cref="DocketException">There is no such release, the day is later than its own, or its rows do not
    /// say when they came.</exception>
    public async Task<DocketRelease> OpenAsOfAsync(
        string name, DateOnly day, EoirFormat format, Vocabulary vocabulary, CancellationToken cancel)
    {
        DocketRelease release = Open(name);
        if (day == release.Manifest.AsOf)
        {
            return release;
        }

        if (day > release.Manifest.AsOf)
        {
            throw new DocketException(string.Create(CultureInfo.InvariantCulture,
                $"Docket {name} speaks of {release.Manifest.AsOf:yyyy-MM-dd}, and what came after that is not in it. "
                + $"Give --as-of that day or an earlier one."));
        }

        string path = Path.Combine(
            home, "earlier", string.Create(CultureInfo.InvariantCulture, $"{name}@{day:yyyy-MM-dd}"));
        DocketRelease earlier = new(name, path);
        if (File.Exists(Path.Combine(path, DocketRelease.ManifestName))
            && earlier.Manifest.SeenFrom?.ManifestSha256 == release.ManifestSha256)
        {
            return earlier;
        }

        try
        {
            await DurableFolder.CreateAsync(path, folder =>
            {
                if (Directory.Exists(path))
                {
                    Directory.Delete(path, recursive: true);
                }

                return new EarlierDay(format, vocabulary).WriteAsync(release, day, folder, cancel);
            }).ConfigureAwait(false);
        }
        catch (FolderInUseException)
        {
            throw new DocketException("An earlier day of a docket is being worked out already. Try again when it is "
                + "done.");
        }

        return new(name, path);
    }

    // The hashes of gigabytes take their time, so they are worked out beside the import.
    private static async Task<Manifest> WithSourceAsync(
        DocketSource source, DocketImporter importer, Func<Task<Manifest>> import, CancellationToken cancel)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task<IReadOnlyList<SourceFile>> hashes =
            Task.Run(() => source.Hash(importer.Files, stop.Token), stop.Token);
        try
        {
            Manifest manifest = await import().ConfigureAwait(false);
            return manifest with { Source = await hashes.ConfigureAwait(false) };
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(hashes).ConfigureAwait(false);
        }
    }

    /// <summary>A name that is fit for a docket.</summary>
    /// <exception cref="DocketException">It is not.</exception>
    internal static string Checked(string name) => NamePattern.IsMatch(name)
        ? name
        : throw new DocketException(
        $"{name} cannot be a docket's name. Use letters, digits, dots and dashes, at most 64.");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern { get; }
}
