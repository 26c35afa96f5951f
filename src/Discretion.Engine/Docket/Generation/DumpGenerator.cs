using System.Globalization;
using System.Text;
using Discretion.Engine.Docket.Generation.Lookups;

namespace Discretion.Engine.Docket.Generation;

/// <summary>
/// Writes a synthetic dump in the immigration court's public format: all its tables and <c>Count.txt</c>, of cases that
/// never were, with the frequencies, blank cells and defects of the real file.
/// </summary>
public static class DumpGenerator
{
    private const string CountName = "Count.txt";
    private const string TruthName = "defects.tsv";

    /// <summary>Writes the dump. The same options give the same bytes on every machine.</summary>
    /// <param name="options">What to write and where.</param>
    /// <param name="progress">Told how many of <see cref="DumpOptions.Cases"/> are about done.</param>
    /// <param name="cancel">Stops the work; nothing of it stays.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is one that no dump can have.</exception>
    /// <exception cref="IOException">A file of that name is there already, or the disk failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>
    /// Written into a folder beside the one asked for, <c>NAME.partial</c>, and moved when whole. Memory does not grow
    /// with the number of cases.
    /// </remarks>
    public static void Write(DumpOptions options, IProgress<long>? progress, CancellationToken cancel)
    {
        options.Check();
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.OutFolder));
        string[] names = Names(options);
        foreach (string name in names)
        {
            string path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                throw new IOException($"{path} is there already. Name another folder, or remove the file.");
            }
        }

        string partial = folder + ".partial";
        Directory.CreateDirectory(partial);
        try
        {
            WriteTables(options, partial, progress, cancel);
            Publish(partial, folder, names);
        }
        catch
        {
            Discard(partial, names);
            throw;
        }
    }

    private static void WriteTables(
        DumpOptions options, string folder, IProgress<long>? progress, CancellationToken cancel)
    {
        using DumpTarget target = options.Zip ? new ZipTarget(folder, options) : new FolderTarget(folder, options);
        using Stream? truth = options.WithTruth ? File.Create(Path.Combine(folder, TruthName), 1 << 16) : null;
        truth?.Write("table\tline\tdefect\trow\tlines\n"u8);
        DumpTable[][] groups = [.. Groups(options)];
        StringBuilder counts = new();
        for (int turn = 0; turn < groups.Length; turn++)
        {
            int before = turn;
            WriteGroup(groups[turn], cases => progress?.Report(((before * options.Cases) + cases) / groups.Length));
        }

        WriteLookups(options, target, counts);
        using Stream list = target.Open(CountName);
        list.Write(Encoding.UTF8.GetBytes(counts.ToString()));

        void WriteGroup(DumpTable[] group, Action<long> done)
        {
            TableOutput[] outputs = [.. group.Select(table => new TableOutput(
                table, target.Open(table.File + ".csv"), truth is null ? null : new MemoryStream()))];
            try
            {
                IReadOnlyList<long> rows = new TableWriter(options, outputs).Write(done, cancel);
                foreach ((TableOutput output, long count) in outputs.Zip(rows))
                {
                    counts.Append(CultureInfo.InvariantCulture, $"{output.Table.File}\t{count}\n");
                    if (output.Truth is MemoryStream planted)
                    {
                        planted.WriteTo(truth!);
                    }
                }
            }
            finally
            {
                foreach (TableOutput output in outputs)
                {
                    output.Output.Dispose();
                    output.Truth?.Dispose();
                }
            }
        }
    }

    // Only the cases have an order of their own. A zip has one entry open at a time, so each table has its turn there.
    private static IEnumerable<DumpTable[]> Groups(DumpOptions options) => DumpTables.Of(options.Drift)
        .GroupBy(table => options.Zip ? table.Number : table.InOrder ? 0 : 1)
        .Select(group => group.ToArray());

    private static void WriteLookups(DumpOptions options, DumpTarget target, StringBuilder counts)
    {
        if (options.Lookups is not { } format)
        {
            return;
        }

        foreach ((string file, byte[] bytes, int count) in LookupFolder.Write(format, options.AsOf))
        {
            using Stream output = target.Open(LookupName(file));
            output.Write(bytes);
            counts.Append(CultureInfo.InvariantCulture, $"{file}\t{count}\n");
        }
    }

    private static string LookupName(string file) => $"{LookupFolder.Name}/{file}.csv";

    private static string[] Names(DumpOptions options)
    {
        string[] data = options.Zip
            ? [ZipTarget.FileName]
            : [.. DumpTables.Of(options.Drift).Select(table => table.File + ".csv"), CountName,
               .. options.Lookups is null ? [] : LookupFolder.Files.Select(LookupName)];
        return options.WithTruth ? [.. data, TruthName] : data;
    }

    private static void Publish(string partial, string folder, string[] names)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(partial, folder);
            return;
        }

        foreach (string name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.Move(Path.Combine(partial, name), Path.Combine(folder, name));
        }

        DeleteEmpty(partial);
    }

    // Only what is ours: someone may have put a file of their own beside it.
    private static void Discard(string partial, string[] names)
    {
        foreach (string name in names.Where(name => File.Exists(Path.Combine(partial, name))))
        {
            File.Delete(Path.Combine(partial, name));
        }

        DeleteEmpty(partial);
    }

    private static void DeleteEmpty(string partial)
    {
        foreach (string folder in (string[])[Path.Combine(partial, LookupFolder.Name), partial])
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }
}
