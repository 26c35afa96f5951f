using System.Globalization;
using System.IO.Compression;

namespace Discretion.Engine.Docket;

/// <summary>A folder or .zip with the court's tables. Only the names are read until a table is opened.</summary>
public sealed class DocketSource
{
    private readonly string _path;
    private readonly bool _isZip;
    private readonly Dictionary<string, (string Entry, long Bytes)> _tables = new(StringComparer.OrdinalIgnoreCase);

    private DocketSource(string path, bool isZip)
    {
        _path = path;
        _isZip = isZip;
    }

    /// <summary>The tables there are, by file name without <c>.csv</c>, in any case of letters.</summary>
    public IReadOnlyCollection<string> Tables => _tables.Keys;

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

    /// <summary>Opens a table for reading from its beginning; each call is independent of the others.</summary>
    public Stream OpenTable(string table) => OpenEntry(_tables[table].Entry);

    private Stream OpenEntry(string entry)
    {
        if (!_isZip)
        {
            return new FileStream(entry, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }

        // An archive is not safe for two readers at once, so each table opens its own.
        ZipArchive archive = ZipFile.OpenRead(_path);
        return new ZipEntryStream(archive, archive.Entries.First(candidate => candidate.FullName == entry).Open());
    }

    private void ListFolder()
    {
        // The court's .zip unpacks into folders of its own, one level down.
        string[] files = [.. Directory.EnumerateFiles(_path)
            .Concat(Directory.EnumerateDirectories(_path).SelectMany(Directory.EnumerateFiles))
            .Order(StringComparer.Ordinal)];
        foreach (string file in files.Where(file => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            Add(Path.GetFileNameWithoutExtension(file), file, new FileInfo(file).Length);
        }

        ReadCount(files.FirstOrDefault(file => IsCount(Path.GetFileName(file))));
    }

    private void ListZip()
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(_path);
            foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                DateOnly on = DateOnly.FromDateTime(entry.LastWriteTime.DateTime);
                NewestEntryOn = NewestEntryOn is { } newest && newest > on ? newest : on;
                if (entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                {
                    Add(Path.GetFileNameWithoutExtension(entry.Name), entry.FullName, entry.Length);
                }
            }

            ReadCount(archive.Entries.FirstOrDefault(entry => IsCount(entry.Name))?.FullName);
        }
        catch (InvalidDataException wrong)
        {
            throw new DocketException(
                $"{_path} is not a whole .zip: {wrong.Message} Download it again, or unpack it and "
                + "give the folder.");
        }
    }

    // A file without even a header tells no more than one that is not there.
    private void Add(string table, string entry, long bytes)
    {
        if (bytes == 0)
        {
            return;
        }

        if (!_tables.TryAdd(table, (entry, bytes)))
        {
            throw new DocketException($"{_path} has two files for the table {table}. Take one of them out.");
        }
    }

    private static bool IsCount(string name) => name.Equals("Count.txt", StringComparison.OrdinalIgnoreCase);

    private void ReadCount(string? entry)
    {
        if (entry is null)
        {
            return;
        }

        Dictionary<string, long> totals = new(StringComparer.OrdinalIgnoreCase);
        using StreamReader reader = new(OpenEntry(entry));
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

        ControlTotals = totals;
    }
}

/// <summary>An entry's stream that closes its archive with itself.</summary>
internal sealed class ZipEntryStream(ZipArchive archive, Stream inner) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            archive.Dispose();
        }

        base.Dispose(disposing);
    }
}
