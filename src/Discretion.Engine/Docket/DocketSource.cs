using System.Globalization;
using System.IO.Compression;

namespace Discretion.Engine.Docket;

/// <summary>A folder or .zip with the court's tables. Only the names are read until a table is opened.</summary>
public sealed class DocketSource
{
    private const int CountBytesMax = 1 << 20;
    private readonly string _path;
    private readonly bool _isZip;
    private Place? _count;
    private readonly Dictionary<string, Place> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _others = [];

    /// <summary>Where a file is: its path, or in a .zip its number among the entries.</summary>
    private sealed record Place(string Path, int Entry, long Bytes);

    private DocketSource(string path, bool isZip)
    {
        _path = path;
        _isZip = isZip;
    }

    /// <summary>The tables there are, by file name without <c>.csv</c>, in any case of letters.</summary>
    public IReadOnlyCollection<string> Tables => _tables.Keys;

    /// <summary>The names of the files that are neither a table nor <c>Count.txt</c>.</summary>
    public IReadOnlyList<string> OtherFiles => _others;

    /// <summary>Of a .zip, the date of its newest entry; null for a folder.</summary>
    public DateOnly? NewestEntryOn { get; private set; }

    /// <summary>The number of rows each table should have, from <c>Count.txt</c>; empty without one.</summary>
    public IReadOnlyDictionary<string, long> ControlTotals { get; private set; } = new Dictionary<string, long>();

    /// <summary>Opens a folder or a .zip.</summary>
    /// <exception cref="DocketException">It is not there, is neither, or has no case table.</exception>
    public static DocketSource Open(string path)
    {
        bool isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            throw new DocketException(
                $"There is nothing at {path}. Give the folder or .zip that holds the court's files.");
        }

        DocketSource source = new(path, !isFolder);
        if (isFolder)
        {
            source.ListFolder();
        }
        else
        {
            source.ListZip();
        }

        return source._tables.ContainsKey("A_TblCase")
            ? source
            : throw new DocketException($"{path} has no A_TblCase.csv, so there are no cases to import. "
                + "Give the folder or .zip of the court's case data.");
    }

    /// <summary>Whether the source has a table.</summary>
    public bool Has(string table) => _tables.ContainsKey(table);

    /// <summary>A table's size in bytes, unpacked.</summary>
    public long Bytes(string table) => _tables[table].Bytes;

    /// <summary>The size of all its tables in bytes, unpacked.</summary>
    public long BytesInAll => _tables.Values.Sum(place => place.Bytes);

    /// <summary>Opens a table for reading from its beginning; each call is independent of the others.</summary>
    /// <exception cref="DocketException">A .zip that cannot be unpacked; reading on may tell it too.</exception>
    public Stream OpenTable(string table) => Open(_tables[table]);

    /// <summary>
    /// Hashes what it is read from: the .zip, or of a folder the tables asked for and <c>Count.txt</c>, by name.
    /// </summary>
    public IReadOnlyList<SourceFile> Hash(IEnumerable<string> tables, CancellationToken cancel)
    {
        IEnumerable<string> paths = _isZip ? [_path]
            : tables.Where(Has).Select(table => _tables[table].Path).Concat(_count is null ? [] : [_count.Path]);
        return [.. paths.OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(path => FileHash.Of(path, null, cancel))];
    }

    private Stream Open(Place place) => _isZip
        ? ZipEntryStream.Open(_path, place.Entry)
        : new FileStream(place.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);

    private void ListFolder()
    {
        // The court's .zip unpacks into folders of its own, one level down.
        string[] files = [.. Directory.EnumerateFiles(_path)
            .Concat(Directory.EnumerateDirectories(_path).SelectMany(Directory.EnumerateFiles))
            .Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            Add(Path.GetFileName(file), new(file, 0, new FileInfo(file).Length));
        }

        ReadCount(files.Where(file => IsCount(Path.GetFileName(file)))
            .Select(file => new Place(file, 0, new FileInfo(file).Length)).FirstOrDefault());
    }

    private void ListZip()
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(_path);
            for (int at = 0; at < archive.Entries.Count; at++)
            {
                ZipArchiveEntry entry = archive.Entries[at];
                DateOnly on = DateOnly.FromDateTime(entry.LastWriteTime.DateTime);
                NewestEntryOn = NewestEntryOn is { } newest && newest > on ? newest : on;
                Add(entry.Name, new(entry.Name, at, entry.Length));
            }

            ReadCount(archive.Entries.Index().Where(entry => IsCount(entry.Item.Name))
                .Select(entry => new Place(entry.Item.Name, entry.Index, entry.Item.Length)).FirstOrDefault());
        }
        catch (InvalidDataException wrong)
        {
            throw ZipEntryStream.NotWhole(_path, wrong.Message);
        }
    }

    // A file without even a header tells no more than one that is not there.
    private void Add(string file, Place place)
    {
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            if (file.Length > 0 && !IsCount(file))
            {
                _others.Add(file);
            }

            return;
        }

        string table = Path.GetFileNameWithoutExtension(file);
        if (place.Bytes > 0 && !_tables.TryAdd(table, place))
        {
            throw new DocketException($"{_path} has two files for {table}.csv. Take one of them out.");
        }
    }

    private static bool IsCount(string name) => name.Equals("Count.txt", StringComparison.OrdinalIgnoreCase);

    private void ReadCount(Place? place)
    {
        if (place is null)
        {
            return;
        }

        if (place.Bytes > CountBytesMax)
        {
            throw new DocketException($"{_path} has a Count.txt of {place.Bytes} bytes, which is no list of tables "
                + "and their rows. Take it out.");
        }

        Dictionary<string, long> totals = new(StringComparer.OrdinalIgnoreCase);
        using StreamReader reader = new(Open(place));
        while (reader.ReadLine() is { } line)
        {
            string[] parts =
                line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts is [var table, .., var count]
                && long.TryParse(count, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out long rows))
            {
                totals[table.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? table[..^4] : table] = rows;
            }
        }

        (_count, ControlTotals) = (place, totals);
    }
}
