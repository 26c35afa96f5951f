using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Discretion.Engine.Review;

/// <summary>
/// A place in a list: the list goes on after it, also when reviews before it have gone or come since.
/// </summary>
/// <param name="NextHearingOn">The hearing of the review at that place.</param>
/// <param name="IdentifiedAt">When it was identified, in microseconds since 1970 UTC.</param>
/// <param name="Id">The review.</param>
public sealed record WorklistPlace(DateOnly? NextHearingOn, long IdentifiedAt, Guid Id)
{
    /// <summary>As a text for the address of the next page; <see cref="Parse"/> reads it.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{NextHearingOn:yyyy-MM-dd}|{IdentifiedAt}|{Id:n}")));

    /// <summary>A place from its text; null when it is none.</summary>
    public static WorklistPlace? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Base64Url.IsValid(text)
            || Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('|') is not [var hearing, var at, var id]
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out long identifiedAt)
            || !Guid.TryParseExact(id, "n", out Guid review))
        {
            return null;
        }

        return hearing.Length == 0 ? new(null, identifiedAt, review)
            : DateOnly.TryParseExact(hearing, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateOnly day) ? new(day, identifiedAt, review)
            : null;
    }
}
