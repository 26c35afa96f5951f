using Discretion.Engine.Docket.Generation;
using Discretion.IntegrationTests.Docket;

[assembly: AssemblyFixture(typeof(Discretion.IntegrationTests.Api.MadeUpRelease))]

namespace Discretion.IntegrationTests.Api;

/// <summary>A docket of 400 made-up cases, imported once in a test run and copied into each desk's home.</summary>
public sealed class MadeUpRelease : IDisposable
{
    public const string Name = "made-up";

    private static readonly ScratchFolder Scratch = new();
    private static readonly Lazy<Task<string>> Folder = new(MakeAsync);

    public static DateOnly AsOf { get; } = NationalDocket.Year2011.Day;

    /// <summary>Copies it into a home.</summary>
    public static async Task CopyToAsync(string home)
    {
        string from = await Folder.Value;
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(home, "dockets", Name, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public void Dispose() => Scratch.Dispose();

    private static async Task<string> MakeAsync()
    {
        string dump = Path.Combine(Scratch.Path, "dump");
        DumpGenerator.Write(new(400, Seed: 5, dump), progress: null, CancellationToken.None);
        return (await CourtFiles.ImportAsync(dump, AsOf, Scratch.Path, Name, CancellationToken.None)).Folder;
    }
}
