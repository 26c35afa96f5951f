using Discretion.Engine.Docket;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>Imports a folder or .zip into an empty folder.</summary>
internal delegate Task<Manifest> FuzzImport(string source, string folder);

/// <summary>One dump, drawn and imported.</summary>
/// <param name="Plan">How it was drawn.</param>
/// <param name="Folder">The release's folder.</param>
/// <param name="Tables">What must become of each table.</param>
/// <param name="Manifest">What the import says; null when it refused or failed.</param>
/// <param name="Failure">What is wrong already; null for nothing.</param>
internal sealed record FuzzTrial(
    FuzzPlan Plan, string Folder, IReadOnlyList<ExpectedTable> Tables, Manifest? Manifest, string? Failure)
{
    /// <summary>Draws a dump and imports it.</summary>
    /// <param name="plan">What to draw.</param>
    /// <param name="import">The reader under test.</param>
    /// <param name="scratch">An empty folder.</param>
    public static async Task<FuzzTrial> RunAsync(FuzzPlan plan, FuzzImport import, string scratch)
    {
        FuzzDump dump = plan.Draw(scratch);
        IReadOnlyList<(string Path, byte[] Bytes)> files = dump.Files();
        string source = dump.Write(files, Directory.CreateDirectory(Path.Combine(scratch, "source")).FullName);
        string release = Directory.CreateDirectory(Path.Combine(scratch, "release")).FullName;
        FuzzTrial trial = new(plan, release, [], null, null);
        try
        {
            Manifest manifest = await import(source, release);
            return trial with { Tables = [.. Expected(files)], Manifest = manifest };
        }
        catch (DocketException refusal)
        {
            return plan.MayRefuse && Explains(refusal.Message)
                ? trial
                : trial with { Failure = "It was refused: " + refusal.Message };
        }
#pragma warning disable CA1031 // Whatever else is thrown is what is looked for.
        catch (Exception crash)
#pragma warning restore CA1031
        {
            return trial with { Failure = $"It crashed: {crash}" };
        }
    }

    // A refusal names a file and says what to do, in sentences.
    private static bool Explains(string message) =>
        (message.Contains(".csv", StringComparison.Ordinal) || message.Contains(".zip", StringComparison.Ordinal)
            || message.Contains("Count.txt", StringComparison.Ordinal))
        && message.EndsWith('.') && message.Split(". ").Length > 1;

    private static IEnumerable<ExpectedTable> Expected(IReadOnlyList<(string Path, byte[] Bytes)> files) =>
        from table in CourtFiles.Format.Tables
        from file in files
        where file.Bytes.Length > 0
            && Path.GetFileName(file.Path).Equals(table.File + ".csv", StringComparison.OrdinalIgnoreCase)
        select new ExpectedTable(table, file.Bytes);
}
