using System.Text.Encodings.Web;
using System.Text.Json;
using Discretion.Core.Facts;

namespace Discretion.Engine.Policy;

/// <summary>The small policy from which a new one begins; itself a policy that loads.</summary>
/// <param name="folder">The folder <c>templates/new-policy</c>.</param>
/// <param name="schema">The schema that an editor reads beside the new files.</param>
public sealed class PolicyTemplate(string folder, string schema)
{
    private const string Id = "new-policy";
    private static readonly JsonSerializerOptions Quoted = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether a text can be a policy's id: lower-case letters, digits and single dashes.</summary>
    public static bool CanBeId(string id) => id.Length is > 0 and <= 64
        && id.Split('-').All(part =>
            part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));

    /// <summary>Writes a new policy into a folder of its name; the folder is there whole or not at all.</summary>
    /// <param name="target">The policy's own folder, which must not be there yet.</param>
    /// <param name="title">Its title; what is null stays as the template has it.</param>
    /// <param name="agency">Who issued it; null for the template's.</param>
    /// <returns>The names of the files.</returns>
    /// <exception cref="IOException">The folder is there, or the disk failed.</exception>
    public IReadOnlyList<string> Write(string target, (string? En, string? Es) title, string? agency)
    {
        string id = Path.GetFileName(target);
        string unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{id}.unfinished");
        Directory.CreateDirectory(unfinished);
        List<string> names = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(path)
                .Replace("$schema=../../schemas/", "$schema=", StringComparison.Ordinal)
                .Replace($"\nid: {Id}\n", $"\nid: {id}\n", StringComparison.Ordinal);
            names.Add(Path.GetFileName(path));
            File.WriteAllText(Path.Combine(unfinished, names[^1]), Filled(text, title, agency));
        }

        names.Add(Path.GetFileName(schema));
        File.Copy(schema, Path.Combine(unfinished, names[^1]), overwrite: true);
        Directory.Move(unfinished, target);
        return names;
    }

    private static string Filled(string text, (string? En, string? Es) title, string? agency)
    {
        Bilingual named = new(title.En ?? "A new policy", title.Es ?? "Una política nueva");
        text = text.Replace("en: \"A new policy\"", $"en: {Json(named.En)}", StringComparison.Ordinal)
            .Replace("es: \"Una política nueva\"", $"es: {Json(named.Es)}", StringComparison.Ordinal);
        return agency is null
            ? text
            : text.Replace("\nagency: ICE\nscope: [ICE-OPLA]\n", $"\nagency: {agency}\nscope: [{agency}]\n",
                StringComparison.Ordinal);
    }

    // A JSON text is a YAML text in double quotes.
    private static string Json(string text) => JsonSerializer.Serialize(text, Quoted);
}
