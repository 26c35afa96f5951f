using System.Globalization;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>
/// Progress as lines, for a log or a pipe: the first after some seconds, so that short work says nothing, then one now
/// and then.
/// </summary>
/// <param name="error">Where the lines go.</param>
/// <param name="title">What is done.</param>
/// <param name="say">Gives one of two texts by language.</param>
/// <param name="clock">Measures time.</param>
/// <param name="isInBytes">Whether what is done is counted in bytes.</param>
internal sealed class PlainProgress(
    IAnsiConsole error, string title, Func<string, string, string> say, TimeProvider clock, bool isInBytes)
{
    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private long _last = clock.GetTimestamp();

    /// <summary>Takes how much is done, of how much, and a few words; writes a line when it is time for one.</summary>
    public void Report(long done, long inAll, string words)
    {
        lock (_lock)
        {
            if (clock.GetElapsedTime(_start) < SilentFor || clock.GetElapsedTime(_last) < Every)
            {
                return;
            }

            _last = clock.GetTimestamp();
            error.WriteLine(Line(done, inAll, words, clock.GetElapsedTime(_start)));
        }
    }

    private string Line(long done, long inAll, string words, TimeSpan taken)
    {
        List<string> parts = [words.Length == 0 ? title : $"{title} {words}"];
        if (inAll > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{100.0 * done / inAll:0} %"));
        }

        if (isInBytes && done > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{done / taken.TotalSeconds / 1e6:0} MB/s"));
        }

        if (inAll > 0 && done > 0 && done <= inAll)
        {
            TimeSpan left = taken * ((double)(inAll - done) / done);
            string time = left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
            parts.Add(say($"{time} left", $"faltan {time}"));
        }

        return string.Join(", ", parts);
    }
}
