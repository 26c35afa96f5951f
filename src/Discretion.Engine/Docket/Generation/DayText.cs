using System.Globalization;
using System.Text;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Days as <c>YYYY-MM-DD</c>, written out once: a dump has some twenty dates a case.</summary>
internal static class DayText
{
    private const int Width = 10;
    private static readonly int First = new DateOnly(1880, 1, 1).DayNumber;
    private static readonly int Last = new DateOnly(2120, 12, 31).DayNumber;
    private static readonly byte[] Text = WriteAll();

    /// <summary>The ten bytes of a day.</summary>
    /// <param name="day">A <see cref="DateOnly.DayNumber"/>; outside 1880 to 2120 the nearer end.</param>
    public static ReadOnlySpan<byte> Of(int day) => Text.AsSpan((Math.Clamp(day, First, Last) - First) * Width, Width);

    /// <summary>The day, or the Monday after it when it falls on a weekend: courts sit on weekdays.</summary>
    public static int Weekday(int day) => (day % 7) switch { 5 => day + 2, 6 => day + 1, _ => day };

    private static byte[] WriteAll()
    {
        byte[] text = new byte[(Last - First + 1) * Width];
        for (int day = First; day <= Last; day++)
        {
            string one = DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Encoding.UTF8.GetBytes(one, text.AsSpan((day - First) * Width, Width));
        }

        return text;
    }
}
