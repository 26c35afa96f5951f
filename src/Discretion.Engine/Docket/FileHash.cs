using System.Security.Cryptography;

namespace Discretion.Engine.Docket;

/// <summary>Reads a file for its size and SHA-256.</summary>
internal static class FileHash
{
    private const int BlockBytes = 1 << 20;

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="told">Told the bytes of each block.</param>
    /// <param name="cancel">Stops between two blocks.</param>
    public static SourceFile Of(string path, Action<long>? told, CancellationToken cancel)
    {
        byte[] block = new byte[BlockBytes];
        using FileStream file =
            new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        while (file.Read(block) is > 0 and var read)
        {
            cancel.ThrowIfCancellationRequested();
            hash.AppendData(block.AsSpan(0, read));
            bytes += read;
            told?.Invoke(read);
        }

        return new(Path.GetFileName(path), bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
