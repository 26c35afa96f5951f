using System.IO.Compression;
using System.Text;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Where files go: loose, or as entries of one zip, of which one is open at a time.</summary>
internal abstract class DumpTarget(DumpOptions options) : IDisposable
{
    /// <summary>Begins a file; of a zip the caller closes it before the next.</summary>
    /// <param name="name">Its name; one in a folder has the folder's before a slash.</param>
    public Stream Open(string name) => options.Crlf ? new CrlfStream(OpenRaw(name)) : OpenRaw(name);

    protected abstract Stream OpenRaw(string name);

    public abstract void Dispose();
}

/// <summary>A folder of loose files.</summary>
internal sealed class FolderTarget(string folder, DumpOptions options) : DumpTarget(options)
{
    protected override Stream OpenRaw(string name)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public override void Dispose()
    {
    }
}

/// <summary>One zip in the court's form: all in one folder, dated with the dump's day.</summary>
internal sealed class ZipTarget : DumpTarget
{
    public const string FileName = "EOIR Case Data.zip";

    // Regular file, readable by all: without it the bytes would follow the machine the dump is made on.
    private const int FileAttributes = unchecked((int)0x81A40000);

    private readonly ZipArchive _archive;
    private readonly DateTimeOffset _day;
    private readonly string _inside;

    public ZipTarget(string folder, DumpOptions options)
        : base(options)
    {
        _day = new(options.AsOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        _inside = options.ZipNames == ZipNames.Ascii ? "EOIR Case Data/" : "EOIR Case Data (año)/";
        string path = Path.Combine(folder, FileName);
        _archive = new(
            new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 20),
            ZipArchiveMode.Create,
            leaveOpen: false,
            options.ZipNames == ZipNames.Cp437 ? CodePagesEncodingProvider.Instance.GetEncoding(437) : null);
    }

    protected override Stream OpenRaw(string name)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(_inside + name, CompressionLevel.Fastest);
        entry.LastWriteTime = _day;
        entry.ExternalAttributes = FileAttributes;
        return entry.Open();
    }

    public override void Dispose() => _archive.Dispose();
}
