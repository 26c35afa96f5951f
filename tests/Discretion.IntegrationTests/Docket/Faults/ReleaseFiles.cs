using System.Security.Cryptography;
using Discretion.Engine.Docket;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>The bytes of a release's files, as their hashes.</summary>
internal static class ReleaseFiles
{
    /// <summary>Every file of a folder with its hash, in order; releases are the same when these texts are.</summary>
    public static string Hashes(string folder) => string.Join('\n', Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Hash(Path.Combine(folder, file))}"));

    /// <summary>Whether a release has the files that its manifest names, with these bytes, and no others.</summary>
    /// <returns>What is wrong; nothing when all is well.</returns>
    public static IEnumerable<string> Problems(string folder)
    {
        Manifest manifest = Manifest.Read(Path.Combine(folder, "manifest.json"));
        string[] promised = [.. manifest.Files
            .Select(file => $"{file.Key} {file.Value.Sha256}").Order(StringComparer.Ordinal)];
        string[] there = [.. Hashes(folder).Split('\n')
            .Where(line => !line.StartsWith("manifest.json ", StringComparison.Ordinal))];
        return promised.Except(there).Select(line => $"{folder} lacks {line}")
            .Concat(there.Except(promised).Select(line => $"{folder} has {line}, which its manifest does not name"))
            .Concat(manifest.Files
                .Where(file => new FileInfo(Path.Combine(folder, file.Key)) is not { Exists: true, Length: var bytes }
                    || bytes != file.Value.Bytes)
                .Select(file => $"{folder}/{file.Key} has not the {file.Value.Bytes} bytes of the manifest"));
    }

    private static string Hash(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
