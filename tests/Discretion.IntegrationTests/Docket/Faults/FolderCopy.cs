namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>Copies folders with what is in them.</summary>
internal static class FolderCopy
{
    /// <summary>Copies a folder; the copy's folders are made, and none of its files may be there.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.EnumerateDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
