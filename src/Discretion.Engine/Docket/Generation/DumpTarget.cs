using System.IO.Compression;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Where files go: loose, or as entries of one zip, of which one is open at a time.</summary>
internal abstract class DumpTarget : IDisposable
{
    /// <summary>Begins a file; of a zip the caller closes it before the next.</summary>
    /// <param name="name">Its name; one in a folder has the folder's before a slash.</param>
    public abstract Stream Open(string name);

    public abstract void Dispose();
}

/// <summary>A folder of loose files.</summary>
internal sealed class FolderTarget(string folder) : DumpTarget
{
    public override Stream Open(string name)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public override void Dispose()
    {
    }
}

/// <summary>One zip in the court's form: all in a folder <c>EOIR Case Data/</c>, dated with the dump's day.</summary>
internal sealed class ZipTarget : DumpTarget
{
    public const string FileName = "EOIR Case Data.zip";

    // Regular file, readable by all: without it the bytes would follow the machine the dump is made on.
    private const int FileAttributes = unchecked((int)0x81A40000);

    private readonly ZipArchive _archive;
    private readonly DateTimeOffset _day;

    public ZipTarget(string folder, DateOnly asOf)
    {
        _day = new(asOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        string path = Path.Combine(folder, FileName);
        _archive = new(
            new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 20),
            ZipArchiveMode.Create);
    }

    public override Stream Open(string name)
    {
        ZipArchiveEntry entry = _archive.CreateEntry("EOIR Case Data/" + name, CompressionLevel.Fastest);
        entry.LastWriteTime = _day;
        entry.ExternalAttributes = FileAttributes;
        return entry.Open();
    }

    public override void Dispose() => _archive.Dispose();
}
