using System.Globalization;
using System.Text;

namespace Discretion.Engine.Journal;

/// <summary>
/// What a journal was at one time, signed: how many entries it had and the hash of the last. Kept out of reach of
/// whoever can write to the journal, it tells a tail that was cut off, a chain that was made anew and an old copy that
/// was put back.
/// </summary>
/// <remarks>Source: docs/journal.md has the format, line by line.</remarks>
public sealed class Checkpoint
{
    /// <summary>How many bytes a head has.</summary>
    public const int HeadLength = 32;

    private const string FirstLine = "discretion-checkpoint-1";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const int SignatureLength = 64;

    private Checkpoint(string journal, long size, byte[] head, DateTimeOffset madeAt, string key, byte[] signature) =>
        (Journal, Size, Head, MadeAt, Key, Signature) = (journal, size, head, madeAt, key, signature);

    /// <summary>Whose it is: the journal's own id, which no other journal has.</summary>
    public string Journal { get; }

    /// <summary>How many entries it covers; 0 or more.</summary>
    public long Size { get; }

    /// <summary>The hash of the last of them; 32 zero bytes when there is none.</summary>
    public byte[] Head { get; }

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset MadeAt { get; }

    /// <summary>The <see cref="VerifyingKey.Id"/> of the key that signed it.</summary>
    public string Key { get; }

    /// <summary>64 bytes.</summary>
    public byte[] Signature { get; }

    /// <summary>The file's text.</summary>
    public string Text =>
        SignedText(Journal, Size, Head, MadeAt, Key) + "\n" + Convert.ToBase64String(Signature) + "\n";

    /// <summary>Signs what a journal is now.</summary>
    /// <param name="key">The key.</param>
    /// <param name="journal">The journal's id.</param>
    /// <param name="size">How many entries it has.</param>
    /// <param name="head">The hash of the last.</param>
    /// <param name="madeAt">The time; what is finer than a microsecond is cut off.</param>
    public static Checkpoint Sign(
        SigningKey key, string journal, long size, ReadOnlySpan<byte> head, DateTimeOffset madeAt)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfNotEqual(head.Length, HeadLength);
        byte[] last = head.ToArray();
        DateTimeOffset time = new(madeAt.UtcTicks - (madeAt.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        byte[] signature = key.Sign(Encoding.ASCII.GetBytes(SignedText(journal, size, last, time, key.Public.Id)));
        return new(journal, size, last, time, key.Public.Id, signature);
    }

    /// <summary>A checkpoint as it was stored, under the key that is thought to have signed it.</summary>
    internal static Checkpoint Stored(
        string journal, long size, byte[] head, DateTimeOffset madeAt, string key, byte[] signature) =>
        new(journal, size, head, madeAt, key, signature);

    /// <summary>Reads a file's text; null when it is no checkpoint, to the byte.</summary>
    public static Checkpoint? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('\n') is not [FirstLine, var journal, var size, var head, var time, var key, "", var signed, ""]
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long entries)
            || head.Length != 2 * HeadLength || !head.All(char.IsAsciiHexDigitLower)
            || !DateTimeOffset.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out DateTimeOffset madeAt))
        {
            return null;
        }

        byte[] signature = new byte[SignatureLength];
        if (!Convert.TryFromBase64String(signed, signature, out int length) || length != SignatureLength)
        {
            return null;
        }

        Checkpoint read = new(journal, entries, Convert.FromHexString(head), madeAt, key, signature);
        return read.Text == text ? read : null;
    }

    /// <summary>Whether this is what the key signed.</summary>
    public bool IsSignedBy(VerifyingKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Id == Key
            && key.IsSigned(Encoding.ASCII.GetBytes(SignedText(Journal, Size, Head, MadeAt, Key)), Signature);
    }

    private static string SignedText(string journal, long size, byte[] head, DateTimeOffset madeAt, string key) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{FirstLine}\n{journal}\n{size}\n{Convert.ToHexStringLower(head)}\n")
        + string.Create(CultureInfo.InvariantCulture,
            $"{madeAt.ToString(TimeFormat, CultureInfo.InvariantCulture)}\n{key}\n");
}
