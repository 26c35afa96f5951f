namespace Discretion.Mutants;

/// <summary>The mutants that no test can notice, each with the reason.</summary>
internal static class Equivalents
{
    private const string Reason = "  because ";

    /// <summary>The mutants by key with their reasons.</summary>
    /// <exception cref="InvalidDataException">A mutant stands there without a reason.</exception>
    public static Dictionary<string, string> Read(string file)
    {
        string[] lines = [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#')];
        if (lines.Length % 2 != 0 || lines.Where((_, at) => at % 2 == 1)
            .Any(line => !line.StartsWith(Reason, StringComparison.Ordinal)))
        {
            throw new InvalidDataException($"{file}: a mutant and its reason take one line each; the reason begins "
                + $"with '{Reason}'.");
        }

        return lines.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1][Reason.Length..], StringComparer.Ordinal);
    }
}
