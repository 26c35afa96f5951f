using System.Collections;
using System.Runtime.InteropServices;

namespace Discretion.Engine.Docket;

/// <summary>
/// The rows of a table that were repaired or set aside. Their texts wait on the disk until they are written, so that a
/// table of which nothing can be read takes no more memory than another.
/// </summary>
/// <param name="path">The file to make when there is a first one; it is removed in the end.</param>
/// <param name="table">The table's file name without <c>.csv</c>.</param>
internal sealed class ProblemSpill(string path, string table) : IEnumerable<RowProblem>, IDisposable
{
    private readonly List<Entry> _entries = [];
    private FileStream? _file;
    private long _bytes;

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Keeps one more.</summary>
    /// <param name="line">Its first physical line.</param>
    /// <param name="lines">How many lines it took.</param>
    /// <param name="isRepaired">Whether it was repaired; else it was set aside.</param>
    /// <param name="reason">The rule or reason.</param>
    /// <param name="original">Its bytes in the file.</param>
    /// <param name="cases">The cases that it names or may belong to, rising.</param>
    public void Add(
        long line,
        int lines,
        bool isRepaired,
        string reason,
        ReadOnlySpan<byte> original,
        IReadOnlyCollection<long> cases)
    {
        _file ??= new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        _entries.Add(new(line, _bytes, original.Length, cases.Count, lines, isRepaired, reason));
        _bytes += original.Length + (cases.Count * sizeof(long));
        _file.Write(original);
        foreach (long caseKey in cases)
        {
            _file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in caseKey)));
        }
    }

    /// <summary>Each by its line.</summary>
    public IEnumerator<RowProblem> GetEnumerator()
    {
        foreach (Entry entry in _entries.OrderBy(entry => entry.Line))
        {
            byte[] bytes = new byte[entry.Bytes + (entry.Cases * sizeof(long))];
            _file!.Position = entry.Offset;
            _file.ReadExactly(bytes);
            yield return new(
                table,
                entry.Line,
                entry.Lines,
                entry.IsRepaired,
                entry.Reason,
                CellText.Decode(bytes.AsSpan(0, entry.Bytes)),
                MemoryMarshal.Cast<byte, long>(bytes.AsSpan(entry.Bytes)).ToArray());
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        File.Delete(path);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Entry(
        long Line, long Offset, int Bytes, int Cases, int Lines, bool IsRepaired, string Reason);
}
