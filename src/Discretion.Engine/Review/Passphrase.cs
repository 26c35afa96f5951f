using System.Security.Cryptography;
using System.Text;

namespace Discretion.Engine.Review;

/// <summary>
/// What is kept of a passphrase: a random salt and what PBKDF2 with SHA-256 makes of the two; sealed with the master
/// key where it is stored.
/// </summary>
/// <param name="Iterations">How often the function is repeated.</param>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Hash">32 bytes.</param>
internal sealed record Passphrase(int Iterations, byte[] Salt, byte[] Hash)
{
    /// <summary>The repetitions of a new one.</summary>
    /// <remarks>Source: OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256, which NIST SP 800-63B section 5.1.1.2
    /// leaves to the verifier.</remarks>
    public const int IterationsNow = 600_000;

    /// <summary>The least number of characters.</summary>
    public const int LengthMin = 12;

    /// <summary>The greatest number of characters.</summary>
    public const int LengthMax = 1024;

    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>One that nothing opens, to spend the same time on a person that there is not.</summary>
    public static readonly Passphrase OfNobody = new(IterationsNow, new byte[SaltLength], new byte[HashLength]);

    /// <summary>Of what a person chose.</summary>
    public static Passphrase Of(string text)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new(IterationsNow, salt, Derive(text, salt, IterationsNow));
    }

    /// <summary>Whether a text is the passphrase. It takes the same time whatever the text.</summary>
    public bool Is(string text) => CryptographicOperations.FixedTimeEquals(Derive(text, Salt, Iterations), Hash);

    // The same letter can be typed in several ways; NFKC makes them one.
    private static byte[] Derive(string text, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormKC)), salt, iterations, HashAlgorithmName.SHA256,
        HashLength);
}
