using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Discretion.Engine.Docket.Releases;

/// <summary>
/// Makes a file or folder appear whole or not at all, and never over another: written beside, forced to the disk,
/// then renamed.
/// </summary>
public static class DurableFile
{
    /// <summary>Creates a file with a text, in UTF-8.</summary>
    /// <param name="target">The file to appear, a whole path.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="DocketException">There is something at the target, or no folder for it.</exception>
    public static void WriteText(string target, string text) => WriteBytes(target, Encoding.UTF8.GetBytes(text));

    /// <summary>Creates a file with some bytes.</summary>
    /// <param name="target">The file to appear, a whole path.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="ownerOnly">Whether nobody but its owner may read it, from its first moment on.</param>
    /// <exception cref="DocketException">There is something at the target, or no folder for it.</exception>
    public static void WriteBytes(string target, byte[] bytes, bool ownerOnly = false) => Create(target, path =>
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using FileStream file = new(path, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
        return 0;
    });

    /// <summary>Creates a file.</summary>
    /// <param name="target">The file to appear.</param>
    /// <param name="fill">Writes the file of the name it is given.</param>
    /// <exception cref="DocketException">There is something at the target.</exception>
    internal static T Create<T>(string target, Func<string, T> fill) => Place(
        target, fill, temporary => File.Move(temporary, target, overwrite: false), File.Delete);

    /// <summary>Creates a folder.</summary>
    /// <param name="target">The folder to appear.</param>
    /// <param name="fill">Fills the folder it is given, without folders in it.</param>
    /// <exception cref="DocketException">There is something at the target.</exception>
    internal static T CreateFolder<T>(string target, Func<string, T> fill) => Place(
        target,
        temporary =>
        {
            Directory.CreateDirectory(temporary);
            T made = fill(temporary);
            DurableFolder.Flush(temporary);
            return made;
        },
        temporary => Directory.Move(temporary, target),
        temporary => Directory.Delete(temporary, recursive: true));

    /// <summary>Refuses a target that is taken.</summary>
    /// <exception cref="DocketException">There is something at the target.</exception>
    internal static void RefuseTaken(string target)
    {
        if (Path.Exists(target))
        {
            throw new DocketException($"There is {target} already, and nothing is overwritten. Give another.");
        }
    }

    /// <summary>Forces a file's bytes to the disk.</summary>
    internal static void Flush(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static T Place<T>(string target, Func<string, T> fill, Action<string> rename, Action<string> remove)
    {
        RefuseTaken(target);
        string parent = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(parent))
        {
            throw new DocketException($"There is no folder {parent}. Make it, or give another.");
        }

        string prefix = $".unfinished-{Path.GetFileName(target)}-";
        RemoveLeft(parent, prefix);
        string temporary = Path.Combine(parent, prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            T made = fill(temporary);
            RefuseTaken(target);
            rename(temporary);
            DurableFolder.Flush(parent);
            return made;
        }
        finally
        {
            if (Path.Exists(temporary))
            {
                remove(temporary);
            }
        }
    }

    // What a process that was killed left of the same name; what another one is writing stays.
    private static void RemoveLeft(string parent, string prefix)
    {
        foreach (string left in Directory.EnumerateFileSystemEntries(parent, ".unfinished-*"))
        {
            string name = Path.GetFileName(left);
            if (!name.StartsWith(prefix, StringComparison.Ordinal)
                || !int.TryParse(
                    name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int process)
                || IsRunning(process))
            {
                continue;
            }

            if (Directory.Exists(left))
            {
                Directory.Delete(left, recursive: true);
            }
            else
            {
                File.Delete(left);
            }
        }
    }

    // This process has begun nothing of the name yet, so what has its number is of an earlier one.
    private static bool IsRunning(int number)
    {
        if (number == Environment.ProcessId)
        {
            return false;
        }

        try
        {
            using Process process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
