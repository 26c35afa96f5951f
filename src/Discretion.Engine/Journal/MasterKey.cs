using System.Security.Cryptography;
using System.Text;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Journal;

/// <summary>
/// The key that wraps every client's key. It lies in a file of its own outside the home folder, readable by its owner
/// alone: who has only the one of the two has nothing.
/// </summary>
public sealed class MasterKey
{
    private const string FirstLine = "discretion master key 1";

    private readonly byte[] _key;

    private MasterKey(byte[] key, string path)
    {
        _key = key;
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>By what the key is known again without telling it.</summary>
    internal byte[] Mark => HMACSHA256.HashData(_key, "discretion: which key is this?"u8);

    /// <summary>Reads the key; null when there is no such file.</summary>
    /// <exception cref="JournalException">Others can read it, or it is no key.</exception>
    public static MasterKey? Read(string path)
    {
        if (SecretFile.Read(path, "opens the clients' facts") is not { } written)
        {
            return null;
        }

        string[] lines = written.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        byte[] key = new byte[SealedBox.KeyLength];
        return lines is [FirstLine, var text] && Convert.TryFromBase64String(text, key, out int length)
            && length == key.Length
            ? new(key, path)
            : throw new JournalException($"{path} is no key of discretion, or is damaged. Put your copy of it back.");
    }

    /// <summary>Draws a key and writes its file, forced to the disk.</summary>
    /// <exception cref="DocketException">There is such a file already, or no folder for it.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static MasterKey Create(string path)
    {
        byte[] key = SealedBox.NewKey();
        string text = $"{FirstLine}\n{Convert.ToBase64String(key)}\n";
        SecretFile.Create(path, Encoding.ASCII.GetBytes(text), "DISCRETION_KEY");
        return new(key, path);
    }

    internal byte[] Wrap(byte[] key, string place) => SealedBox.Seal(_key, key, "key of " + place);

    internal byte[]? Unwrap(byte[] wrapped, string place) => SealedBox.Open(_key, wrapped, "key of " + place);
}
