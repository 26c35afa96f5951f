using Discretion.Engine.Policy;

namespace Discretion.App.Commands;

/// <summary>Where a policy lies: among the program's, or in a folder of the user's.</summary>
/// <param name="Folder">The policy's own folder; the user's as it was given.</param>
/// <param name="IsOwn">Whether it is the user's.</param>
internal sealed record PolicyPlace(string Folder, bool IsOwn)
{
    /// <summary>What a command's help says of the word that names one.</summary>
    public const string Word = "The policy, for example ice-2011, or the folder of one of your own.";

    /// <summary>The place that a word names as a folder; null when it names none.</summary>
    /// <exception cref="InputException">It is written as a folder, and no policy lies there.</exception>
    public static PolicyPlace? Own(string word)
    {
        string folder = word.Length > 1 ? Path.TrimEndingDirectorySeparator(word) : word;
        bool isWrittenAsOne = word.StartsWith('.') || word.Contains('/', StringComparison.Ordinal)
            || word.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (PolicyFiles.IsPolicy(folder))
        {
            return new(folder, IsOwn: true);
        }

        if (!Directory.Exists(folder))
        {
            return isWrittenAsOne
                ? throw new InputException($"There is no folder {word}. Give a policy's id or its own folder.")
                : null;
        }

        IReadOnlyList<string> inside = PolicyFiles.List(folder);
        throw new InputException(inside.Count > 0
            ? $"{word} is a folder of policies. Name one of them: "
                + $"{string.Join(", ", inside.Select(id => Path.Combine(folder, id)))}."
            : $"{word} has no policy in it: a policy is a folder with files .yaml.");
    }
}
