using System.Globalization;

namespace Discretion.Engine.Docket;

/// <summary>What to say when the disk has no room for an import.</summary>
internal static class DiskRoom
{
    // Rows waiting to be sorted took a third of their tables' bytes, the release beside them a tenth.
    private const int ShareOfSource = 2;
    private const long SmallImport = 1 << 20;

    /// <summary>The room that an import of such a source may need while it runs.</summary>
    /// <param name="sourceBytes">The bytes of the source's tables, unpacked.</param>
    public static long Needed(long sourceBytes) => (sourceBytes / ShareOfSource) + SmallImport;

    /// <summary>Whether a write failed for want of room: a full disk, a used-up quota or a limit on files.</summary>
    public static bool IsUsedUp(Exception failure) => failure switch
    {
        IOException when OperatingSystem.IsWindows() =>
            (failure.HResult & 0xFFFF) is 0x70 or 0x27, // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL
        IOException => failure.HResult is 28 or 122 or 69, // ENOSPC; EDQUOT on Linux and on macOS
        ArgumentOutOfRangeException => failure.TargetSite?.DeclaringType == typeof(RandomAccess), // EFBIG
        _ => false,
    };

    /// <summary>Says where there is no room and how much an import of such a source may need.</summary>
    /// <param name="folder">The folder written to.</param>
    /// <param name="failure">The write that failed.</param>
    /// <param name="sourceBytes">The bytes of the source's tables, unpacked.</param>
    public static string Explain(string folder, Exception failure, long sourceBytes) =>
        $"There is no more room in {folder}: {Reason(failure)}. This import may need up to "
        + $"{Megabytes(Needed(sourceBytes))} there while it runs; {Megabytes(Free(folder))} are free. "
        + "Make room, or give another folder with --home.";

    private static string Reason(Exception failure) => failure is IOException
        ? failure.Message.TrimEnd('.')
        : "a file would be larger than the disk, or a limit that is set, lets it be";

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static string Megabytes(long bytes) =>
        (bytes / (1024.0 * 1024)).ToString("N1", CultureInfo.InvariantCulture) + " MB";
}
