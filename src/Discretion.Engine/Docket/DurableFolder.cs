using System.Runtime.InteropServices;

namespace Discretion.Engine.Docket;

/// <summary>Makes a folder appear whole or not at all: written beside, forced to the disk, then renamed.</summary>
internal static partial class DurableFolder
{
    private const string TemporaryPrefix = ".unfinished-";

    /// <summary>Creates a folder by filling a temporary one.</summary>
    /// <param name="target">The folder to appear; must not exist.</param>
    /// <param name="fill">Fills the temporary folder; its files must be forced to the disk by their writers.</param>
    public static async Task CreateAsync(string target, Func<string, Task> fill)
    {
        string parent = Path.GetDirectoryName(Path.GetFullPath(target))!;
        Directory.CreateDirectory(parent);
        string temporary = Path.Combine(parent, TemporaryPrefix + Path.GetFileName(target));
        Remove(temporary);
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
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Whether a folder's name is that of an unfinished one, left by a run that was cut off.</summary>
    public static bool IsUnfinished(string name) => name.StartsWith(TemporaryPrefix, StringComparison.Ordinal);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
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
