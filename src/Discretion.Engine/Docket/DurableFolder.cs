using System.Runtime.InteropServices;

namespace Discretion.Engine.Docket;

/// <summary>
/// Makes a folder appear whole or not at all: written beside, forced to the disk, then renamed. One at a time in one
/// parent, so that what a cut-off run left there can be told from what another run is writing.
/// </summary>
internal static partial class DurableFolder
{
    private const string TemporaryPrefix = ".unfinished-";
    private const string LockName = ".lock";

    /// <summary>Creates a folder by filling a temporary one; what cut-off runs left beside it goes first.</summary>
    /// <param name="target">The folder to appear; must not exist.</param>
    /// <param name="fill">Fills the temporary folder; its files must be forced to the disk by their writers.</param>
    /// <exception cref="FolderInUseException">Another process is making a folder in the same parent.</exception>
    public static async Task CreateAsync(string target, Func<string, Task> fill)
    {
        string parent = Path.GetDirectoryName(Path.GetFullPath(target))!;
        CreateDurably(parent);
        FileStream alone = Lock(parent);
        await using (alone.ConfigureAwait(false))
        {
            foreach (string left in Directory.EnumerateDirectories(parent, TemporaryPrefix + "*"))
            {
                Directory.Delete(left, recursive: true);
            }

            string temporary = Path.Combine(parent, TemporaryPrefix + Path.GetFileName(target));
            Directory.CreateDirectory(temporary);
            try
            {
                await fill(temporary).ConfigureAwait(false);
                foreach (string folder in Directory.EnumerateDirectories(temporary).Append(temporary))
                {
                    Flush(folder);
                }

                Directory.Move(temporary, target);
                Flush(parent);
            }
            catch
            {
                Discard(temporary);
                throw;
            }
        }
    }

    /// <summary>Whether a folder's name is that of an unfinished one, left by a run that was cut off.</summary>
    public static bool IsUnfinished(string name) => name.StartsWith(TemporaryPrefix, StringComparison.Ordinal);

    // The system lets go of the lock when the process ends, however it ends; the file stays, empty.
    private static FileStream Lock(string parent)
    {
        try
        {
            return new(Path.Combine(parent, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            throw new FolderInUseException(parent);
        }
    }

    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException failure) => (failure.HResult & 0xFFFF) is 11 or 35 or 32;

    // What broke the work is the news. What cannot be removed now is no release, and the next run removes it.
    private static void Discard(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    // A new folder survives a power cut only when the one above it was forced to the disk.
    internal static void CreateDurably(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        string? above = Path.GetDirectoryName(folder);
        if (above is not null)
        {
            CreateDurably(above);
        }

        Directory.CreateDirectory(folder);
        if (above is not null)
        {
            Flush(above);
        }
    }

    // A renamed folder survives a power cut only when the folder above it was forced to the disk too.
    internal static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IOException($"{folder} cannot be opened (errno {Marshal.GetLastPInvokeError()}).");
        }

        int failed = FSync(handle);
        int error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (failed != 0)
        {
            throw new IOException($"{folder} cannot be forced to the disk (errno {error}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}

/// <summary>Another process is making a folder in the same place.</summary>
internal sealed class FolderInUseException(string parent) : Exception($"{parent} is in use.");
