using System.Security.Cryptography;
using System.Text;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Journal;

/// <summary>
/// The key that signs checkpoints: ECDSA on the curve P-256, in a file of its own outside the home folder and readable
/// by its owner alone (PKCS #8 in PEM).
/// </summary>
public sealed class SigningKey : IDisposable
{
    private const string Curve = "1.2.840.10045.3.1.7";

    private readonly ECDsa _key;

    private SigningKey(ECDsa key)
    {
        _key = key;
        ECDsa open = ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
        Public = new(open);
    }

    /// <summary>The half that may be given to anybody.</summary>
    public VerifyingKey Public { get; }

    /// <summary>Reads the key; null when there is no such file.</summary>
    /// <exception cref="JournalException">Others can read it, or it is no such key.</exception>
    public static SigningKey? Read(string path)
    {
        if (SecretFile.Read(path, "signs the journal's checkpoints") is not { } text)
        {
            return null;
        }

        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromPem(text);
            if (IsOfCurve(key))
            {
                return new(key);
            }
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
        }

        key.Dispose();
        throw new JournalException($"{path} is no signing key of discretion, or is damaged. Put your copy of it back.");
    }

    /// <summary>Draws a key and writes its file, forced to the disk.</summary>
    /// <exception cref="DocketException">There is such a file already, or no folder for it.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static SigningKey Create(string path)
    {
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        SecretFile.Create(
            path, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), "DISCRETION_SIGNING_KEY");
        return new(key);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Public.Dispose();
        _key.Dispose();
    }

    /// <summary>Signs: r and s, 64 bytes (IEEE P1363).</summary>
    internal byte[] Sign(ReadOnlySpan<byte> bytes) =>
        _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    internal static bool IsOfCurve(ECDsa key) =>
        key.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true, Oid.Value: Curve };
}
