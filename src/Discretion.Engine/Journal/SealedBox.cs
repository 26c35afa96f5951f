using System.Security.Cryptography;
using System.Text;

namespace Discretion.Engine.Journal;

/// <summary>
/// Seals bytes with AES-256-GCM: a version, a random nonce, the tag, and as many bytes as went in. Where they belong is
/// bound in, so that they open nowhere else.
/// </summary>
internal static class SealedBox
{
    /// <summary>The length of a key in bytes.</summary>
    public const int KeyLength = 32;

    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength + TagLength;

    /// <summary>A key, drawn at random.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>Seals.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="bytes">What.</param>
    /// <param name="place">Where it belongs; needed again to open it.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> bytes, string place)
    {
        byte[] box = new byte[HeadLength + bytes.Length];
        box[0] = Version;
        Span<byte> nonce = box.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm cipher = new(key, TagLength);
        cipher.Encrypt(nonce, bytes, box.AsSpan(HeadLength), box.AsSpan(1 + NonceLength, TagLength), Bound(place));
        return box;
    }

    /// <summary>Opens; null when the key, the place or a byte is not what it was.</summary>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> box, string place)
    {
        if (box.Length < HeadLength || box[0] != Version)
        {
            return null;
        }

        byte[] bytes = new byte[box.Length - HeadLength];
        using AesGcm cipher = new(key, TagLength);
        try
        {
            cipher.Decrypt(box.Slice(1, NonceLength), box[HeadLength..], box.Slice(1 + NonceLength, TagLength), bytes,
                Bound(place));
            return bytes;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Bound(string place) => Encoding.UTF8.GetBytes($"discretion {Version} {place}");
}
