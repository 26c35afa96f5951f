namespace Discretion.Engine.Docket;

/// <summary>Adds up how far each table has been read.</summary>
internal sealed class ReadProgress(
    DocketSource source, IReadOnlyList<CourtTable> uses, IProgress<ImportProgress>? progress)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Bytes, long Lines)> _read = [];
    private readonly long _all = uses.Sum(use => source.Bytes(use.File));

    /// <summary>Takes a table's bytes and lines read so far.</summary>
    public Action<long, long>? Of(string file) => progress is null ? null : (bytes, lines) =>
    {
        lock (_lock)
        {
            _read[file] = (bytes, lines);
            progress.Report(new(
                file, _read.Values.Sum(table => table.Bytes), _all, _read.Values.Sum(table => table.Lines)));
        }
    };
}
