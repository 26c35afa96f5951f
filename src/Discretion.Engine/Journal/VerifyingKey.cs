using System.Security.Cryptography;

namespace Discretion.Engine.Journal;

/// <summary>
/// The public half of a <see cref="SigningKey"/>: who has it can tell a true checkpoint, and make none.
/// </summary>
public sealed class VerifyingKey : IDisposable
{
    private const int IdBytes = 8;

    private readonly ECDsa _key;

    internal VerifyingKey(ECDsa key)
    {
        _key = key;
        Pem = key.ExportSubjectPublicKeyInfoPem() + "\n";
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, IdBytes));
    }

    /// <summary>
    /// By what it is named: the first 16 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo.
    /// </summary>
    public string Id { get; }

    /// <summary>The key as a file: SubjectPublicKeyInfo in PEM (RFC 7468).</summary>
    public string Pem { get; }

    /// <summary>Reads a key from its file.</summary>
    /// <exception cref="JournalException">It is no public key of the curve P-256.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static VerifyingKey Read(string path)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            // A private key would be taken too, and must not be handed around.
            string text = File.ReadAllText(path);
            if (!text.Contains("PRIVATE", StringComparison.Ordinal))
            {
                key.ImportFromPem(text);
                if (SigningKey.IsOfCurve(key))
                {
                    return new(key);
                }
            }
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
        }
        catch
        {
            key.Dispose();
            throw;
        }

        key.Dispose();
        throw new JournalException($"{path} is no public key of a journal. 'discretion journal key' "
            + "writes it.");
    }

    /// <summary>Whether a signature is this key's over these bytes.</summary>
    /// <param name="bytes">What was signed.</param>
    /// <param name="signature">64 bytes: r and s (IEEE P1363).</param>
    public bool IsSigned(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) =>
        _key.VerifyData(
            bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
