using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discretion.Engine.Docket;

/// <summary>How many cases know a fact, and why the others do not.</summary>
/// <param name="Known">Cases with a value.</param>
/// <param name="Unknown">Cases without one, by reason in words.</param>
public sealed record FactCount(long Known, IReadOnlyDictionary<string, long> Unknown);

/// <summary>One file of a release.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, lower-case hex.</param>
public sealed record ReleaseFile(long Bytes, string Sha256);

/// <summary>A file that a release was read from.</summary>
/// <param name="File">Its name, without the folders it lay in.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, lower-case hex.</param>
public sealed record SourceFile(string File, long Bytes, string Sha256);

/// <summary>
/// What a release is and how it came about. It holds no clock and no path, so that the same input gives the same bytes.
/// </summary>
public sealed record Manifest
{
    /// <summary>The version of the release's layout.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The layout's version.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The folder under <c>formats/</c> that read the source.</summary>
    public required string Format { get; init; }

    /// <summary>D, the day that the facts speak of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// The files that it was read from, each once: the .zip, or the tables and <c>Count.txt</c> of a folder. Null in
    /// releases that kept no account of them.
    /// </summary>
    public IReadOnlyList<SourceFile>? Source { get; init; }

    /// <summary>The release that this is an earlier day of; null for one that was imported.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SeenFrom? SeenFrom { get; init; }

    /// <summary>How many cases it has.</summary>
    public required long Cases { get; init; }

    /// <summary>Tables of the format that the source does not have, or whose header lacks a deciding column.</summary>
    public required IReadOnlyList<string> CannotSayNo { get; init; }

    /// <summary>The account of each table, in the format's order.</summary>
    public required IReadOnlyList<TableReport> Tables { get; init; }

    /// <summary>The account of each table of codes; null when the source has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LookupReport>? Lookups { get; init; }

    /// <summary>The files of the source that were not read, because no format knows them; null when none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotRead { get; init; }

    /// <summary>Each court fact's count, in the vocabulary's order.</summary>
    public required IReadOnlyDictionary<string, FactCount> Facts { get; init; }

    /// <summary>The other files of the release.</summary>
    public required IReadOnlyDictionary<string, ReleaseFile> Files { get; init; }

    /// <summary>The manifest as it stands in <c>manifest.json</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.Manifest) + "\n";

    /// <summary>Writes it into a release's folder, in place of what is there, and forces it to the disk.</summary>
    internal void Write(string folder)
    {
        using FileStream file = new(Path.Combine(folder, DocketRelease.ManifestName), FileMode.Create);
        file.Write(System.Text.Encoding.UTF8.GetBytes(ToJson()));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="DocketException">It is not there, is not one, or is of another version.</exception>
    public static Manifest Read(string path)
    {
        try
        {
            Manifest? manifest = JsonSerializer.Deserialize(File.ReadAllText(path), ManifestJson.Default.Manifest);
            return manifest is { FormatVersion: CurrentVersion }
                ? manifest
                : throw new DocketException(
                $"{path} was written by another version of discretion. Import the docket again.");
        }
        catch (FileNotFoundException)
        {
            throw new DocketException(
                $"There is no {path}, so the folder is no docket. Move it away, or import the docket again.");
        }
        catch (JsonException wrong)
        {
            throw new DocketException($"{path} cannot be read: {wrong.Message} Import the docket again.");
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
