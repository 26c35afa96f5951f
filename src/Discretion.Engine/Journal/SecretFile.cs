using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;

namespace Discretion.Engine.Journal;

/// <summary>A file with a key: nobody but its owner may read it, and none is written over.</summary>
internal static class SecretFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Reads its text; null when there is no such file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="purpose">What whoever reads it could do, for the message: <c>signs …</c>.</param>
    /// <exception cref="JournalException">Others can read it.</exception>
    public static string? Read(string path, string purpose)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == 0
            ? File.ReadAllText(path)
            : throw new JournalException(
                $"Others can read {path}, which {purpose}. Take their rights away: chmod 600 {path}");
    }

    /// <summary>Writes it, forced to the disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="variable">The environment variable that puts it elsewhere, for the message.</param>
    /// <exception cref="DocketException">There is such a file already, or no folder for it.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void Create(string path, byte[] bytes, string variable)
    {
        try
        {
            DurableFile.WriteBytes(path, bytes, ownerOnly: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The key cannot be put into {path}: {failure.Message} Say with {variable} where it "
                + "can.", failure);
        }
    }
}
