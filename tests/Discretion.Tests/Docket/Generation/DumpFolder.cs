using System.Text;
using Discretion.Engine.Docket.Generation;

namespace Discretion.Tests.Docket.Generation;

/// <summary>A generated dump in a folder that goes away with the test.</summary>
internal sealed class DumpFolder : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("discretion-dump-");

    public DumpFolder() => Path = System.IO.Path.Combine(_parent.FullName, "dump");

    public string Path { get; }

    /// <summary>What stands in the folder that the dump's folder is in.</summary>
    public IEnumerable<string> Beside => Directory.EnumerateFileSystemEntries(_parent.FullName);

    /// <summary>A dump without defects, of pending and ended cases, unless the options say otherwise.</summary>
    public static DumpFolder Of(long cases, ulong seed = 1, Func<DumpOptions, DumpOptions>? with = null)
    {
        DumpFolder folder = new();
        DumpOptions options = new(cases, seed, folder.Path) { DefectShare = 0, EndedShare = 0.3 };
        DumpGenerator.Write(with is null ? options : with(options), progress: null, CancellationToken.None);
        return folder;
    }

    public byte[] Bytes(string name) => File.ReadAllBytes(System.IO.Path.Combine(Path, name));

    public string[] Names() =>
        [.. Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path)).Order()];

    /// <summary>The lines of a file, the header first, split at TABs.</summary>
    public string[][] Lines(string name)
    {
        string text = Encoding.Latin1.GetString(Bytes(name));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text[..^1].Split('\n').Select(line => line.Split('\t'))];
    }

    /// <summary>The rows of a table by column, without the header.</summary>
    public IEnumerable<Dictionary<string, string>> Rows(string table)
    {
        string[][] lines = Lines(table + ".csv");
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
