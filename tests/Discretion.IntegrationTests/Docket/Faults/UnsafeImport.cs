using Discretion.Engine.Docket;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>
/// Imports as the program does but for one rule of durability, which it breaks. A fault test that cannot tell such an
/// import from the program's own tests nothing.
/// </summary>
internal static class UnsafeImport
{
    /// <summary>The first word of this process's command line.</summary>
    public const string Verb = "unsafe-import";

    /// <summary>The folder has its name before its files are written.</summary>
    public const string NamedBeforeWritten = "named-before-written";

    /// <summary>The folder gets its name when its files are written, but nothing is forced to the disk.</summary>
    public const string NotForcedToDisk = "not-forced-to-disk";

    /// <summary>Runs in a process of its own.</summary>
    /// <param name="args">The broken rule, the source's folder, the day, the home folder and the docket's name.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        (string broken, string source, string day, string home, string name) =
            (args[0], args[1], args[2], args[3], args[4]);
        string target = Path.Combine(home, "dockets", name);
        if (Directory.Exists(target))
        {
            return 2;
        }

        if (broken == NamedBeforeWritten)
        {
            await ImportAsync(source, day, Directory.CreateDirectory(target).FullName);
            return 0;
        }

        using ScratchFolder elsewhere = new();
        await ImportAsync(source, day, elsewhere.Sub("release"));
        string temporary = Path.Combine(home, "dockets", ".unfinished-" + name);
        FolderCopy.Copy(elsewhere.Sub("release"), temporary);
        Directory.Move(temporary, target);
        return 0;
    }

    private static Task<Manifest> ImportAsync(string source, string day, string folder) =>
        new DocketImporter(CourtFiles.Format, CourtFiles.Vocabulary).ImportAsync(
            DocketSource.Open(source), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), folder,
            progress: null, CancellationToken.None);
}
