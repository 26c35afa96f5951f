using Discretion.Engine.Docket;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>
/// The reader under test, and readers with a fault that must be found. Their faults are those of real readers: each
/// shows in few dumps only.
/// </summary>
internal static class FuzzReaders
{
    /// <summary>The reader of the program.</summary>
    public const string Ours = "ours";

    /// <summary>Readers with a fault, by name.</summary>
    public static readonly Dictionary<string, FuzzImport> Broken = new()
    {
        ["passes over a last line without an end"] = (source, folder) => ImportChanged(
            source, folder, bytes => bytes[..(Array.LastIndexOf(bytes, (byte)'\n') + 1)]),
        ["takes quotes off"] = (source, folder) => ImportChanged(
            source, folder, bytes => [.. bytes.Where(letter => letter != (byte)'"')]),
        ["passes over blank lines"] = (source, folder) => ImportChanged(
            source, folder, bytes => bytes.AsSpan().IndexOf("\n\n"u8) is >= 0 and var at
                ? [.. bytes[..at], .. bytes[(at + 1)..]] : bytes),
        ["takes a bare carriage return for an end"] = (source, folder) => ImportChanged(
            source, folder, bytes => [.. bytes.Index().Select(letter =>
                letter.Item == (byte)'\r' && bytes.ElementAtOrDefault(letter.Index + 1) != (byte)'\n'
                    ? (byte)'\n' : letter.Item)]),
        ["drops a row that it counted"] = (source, folder) => ImportThenChange(
            source, folder, "rows/tbl_schedule.parquet", "SELECT * FROM '{0}' WHERE line % 7 <> 0"),
        ["changes a cell"] = (source, folder) => ImportThenChange(
            source, folder, "rows/A_TblCase.parquet",
            "SELECT * REPLACE (replace(LANG, 'SP', 'ENG') AS LANG) FROM '{0}'"),
        ["gives a row to another case"] = (source, folder) => ImportThenChange(
            source, folder, "rows/B_TblProceeding.parquet",
            "SELECT * REPLACE (CASE line WHEN 4 THEN case_id + 1 ELSE case_id END AS case_id) FROM '{0}'"),
        ["cuts the original of a row set aside"] = (source, folder) => ImportThenChange(
            source, folder, "problems.parquet", "SELECT * REPLACE (text[:60] AS text) FROM '{0}'"),
        ["crashes"] = async (source, folder) =>
        {
            Manifest manifest = await ImportAsync(source, folder);
            return manifest.Tables.Any(table => table.SetAside > 2)
                ? throw new InvalidOperationException("As planted.") : manifest;
        },
        ["ends the process"] = async (source, folder) =>
        {
            Manifest manifest = await ImportAsync(source, folder);
            if (manifest.Tables.Any(table => table.SetAside > 2))
            {
                Environment.Exit(134);
            }

            return manifest;
        },
        ["never ends"] = async (source, folder) =>
        {
            Manifest manifest = await ImportAsync(source, folder);
            await Task.Delay(manifest.Tables.Any(table => table.SetAside > 2) ? Timeout.Infinite : 0);
            return manifest;
        },
        ["fills the memory"] = async (source, folder) =>
        {
            Manifest manifest = await ImportAsync(source, folder);
            if (manifest.Tables.Any(table => table.SetAside > 2))
            {
                byte[] much = GC.AllocateUninitializedArray<byte>(1_200_000_000);
                for (int at = 0; at < much.Length; at += 4_096)
                {
                    much[at] = 1;
                }

                GC.KeepAlive(much);
            }

            return manifest;
        },
    };

    /// <summary>A reader by its name.</summary>
    public static FuzzImport Of(string name) => name == Ours ? ImportAsync : Broken[name];

    private static Task<Manifest> ImportAsync(string source, string folder) =>
        new DocketImporter(CourtFiles.Format, CourtFiles.Vocabulary).ImportAsync(
            DocketSource.Open(source), FuzzDump.AsOf, folder, progress: null, CancellationToken.None);

    private static async Task<Manifest> ImportChanged(string source, string folder, Func<byte[], byte[]> change)
    {
        if (File.Exists(source))
        {
            return await ImportAsync(source, folder);
        }

        using ScratchFolder copy = new();
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string path = Path.Combine(copy.Path, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, change(await File.ReadAllBytesAsync(file)));
        }

        return await ImportAsync(copy.Path, folder);
    }

    private static async Task<Manifest> ImportThenChange(string source, string folder, string file, string select)
    {
        Manifest manifest = await ImportAsync(source, folder);
        string path = Path.Combine(folder, file);
        if (File.Exists(path))
        {
            using DuckDBConnection connection = new("DataSource=:memory:;threads=1");
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            string sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, select, path);
            command.CommandText = $"COPY ({sql}) TO '{path}.new' (FORMAT parquet)";
            command.ExecuteNonQuery();
            File.Move(path + ".new", path, overwrite: true);
        }

        return manifest;
    }
}
