using System.Text.Json;

namespace Discretion.Engine.Journal;

/// <summary>What a backup says of itself.</summary>
/// <param name="FormatVersion">1.</param>
/// <param name="Journal">The journal's id; null when it has no entry.</param>
/// <param name="Size">How many entries.</param>
/// <param name="Head">The last entry's hash in hex.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Bytes">The length of <c>journal.db</c>.</param>
/// <param name="Sha256">Its SHA-256 in hex.</param>
/// <param name="Checkpoint">A signed checkpoint of that head; null when no key signs here.</param>
public sealed record BackupManifest(
    int FormatVersion, Guid? Journal, long Size, string Head, DateTimeOffset MadeAt,
    IReadOnlyDictionary<string, long> Rows, long Bytes, string Sha256, string? Checkpoint)
{
    /// <summary>The version of this form.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The file's name in the folder.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    /// <summary>The file's bytes.</summary>
    internal byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Options), (byte)'\n'];

    /// <summary>Reads the manifest of a backup.</summary>
    /// <exception cref="JournalException">There is none, or it is not one of this program's.</exception>
    public static BackupManifest Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), Options) is { } read
                && read.FormatVersion == CurrentVersion
                ? read
                : throw new JournalException($"{path} is of another version of discretion. Use that version.");
        }
        catch (Exception failure) when (failure is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new JournalException($"{folder} is no whole backup: {FileName} is missing or damaged. Take another "
                + "backup.");
        }
    }
}
