using System.Globalization;
using Discretion.Core.Facts;

namespace Discretion.Engine.Facts;

/// <summary>The data files of a folder; what looks like one and would not be read is a problem.</summary>
public static class YamlFolder
{
    /// <summary>The most files that a folder may have.</summary>
    public const int FilesMax = 100;

    private const string Extension = ".yaml";

    /// <summary>The folder's <c>*.yaml</c> files in the order of their names.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="shownAs">How problems name it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>None when the folder holds too many or does not exist.</returns>
    public static IReadOnlyList<string> Files(string folder, string shownAs, List<Problem> problems)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        List<string> files = [];
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (IsData(entry, shownAs, problems))
            {
                files.Add(entry.FullName);
            }

            if (files.Count > FilesMax)
            {
                problems.Add(new(shownAs, 1, 1, string.Create(CultureInfo.InvariantCulture,
                    $"The folder has more than {FilesMax:N0} files {Extension}. Take out what is not meant.")));
                return [];
            }
        }

        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static bool IsData(FileSystemInfo entry, string shownAs, List<Problem> problems)
    {
        bool isFolder = entry is DirectoryInfo;
        bool isNamedSo = entry.Extension == Extension;
        if (entry.Name.StartsWith('.') || (isNamedSo && !isFolder))
        {
            return isNamedSo && !entry.Name.StartsWith('.');
        }

        string? remedy = isNamedSo ? "This is a folder and not a file. Rename it or take it out."
            : isFolder && HoldsData((DirectoryInfo)entry)
                ? "Folders inside this one are not read. Move the files out of it."
            : !isFolder && LooksLikeData(entry) ? $"Only files that end with {Extension} are read. Rename it."
            : null;
        if (remedy is not null)
        {
            problems.Add(new($"{shownAs}/{entry.Name}", 1, 1, remedy));
        }

        return false;
    }

    private static bool LooksLikeData(FileSystemInfo entry) =>
        entry.Extension.Equals(Extension, StringComparison.OrdinalIgnoreCase)
        || entry.Extension.Equals(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsData(DirectoryInfo folder) => folder.LinkTarget is null
        && folder.EnumerateFiles().Any(file => file.Extension == Extension || LooksLikeData(file));
}
