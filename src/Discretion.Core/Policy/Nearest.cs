namespace Discretion.Core.Policy;

/// <summary>Finds the name a person probably meant.</summary>
public static class Nearest
{
    /// <summary>The name with the fewest changed letters, or null when none is near.</summary>
    /// <param name="typed">What was written.</param>
    /// <param name="names">The names that exist.</param>
    public static string? To(string typed, IEnumerable<string> names)
    {
        (string Name, int Distance)? best = null;
        foreach (string name in names)
        {
            // Of a name that is near a letter is the same; and to add or take letters costs one each.
            int most = Math.Min(Math.Max(2, typed.Length / 3), Math.Min(typed.Length, name.Length) - 1);
            if (Math.Abs(typed.Length - name.Length) > most)
            {
                continue;
            }

            int distance = Distance(typed, name);
            if (distance <= most && (best is null || distance < best.Value.Distance))
            {
                best = (name, distance);
            }
        }

        return best?.Name;
    }

    // Levenshtein, two rows.
    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
