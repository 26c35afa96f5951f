using System.Security.Cryptography;
using System.Text.Json;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>The hash by which a policy's text is known again.</summary>
internal static class PolicyHash
{
    // A test is an example: one more of them changes nothing that the policy says.
    private static readonly HashSet<string> LeftOut = ["tests"];

    /// <summary>SHA-256 of the files' one mapping as JSON with sorted keys, in lower-case hexadecimal.</summary>
    /// <param name="files">Each top-level key with the file it stands in.</param>
    public static string Of(IReadOnlyDictionary<string, YamlMap> files)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            foreach ((string key, YamlMap file) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(key);
                file.WriteValue(key, writer, LeftOut);
            }

            writer.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(json.ToArray()));
    }
}
