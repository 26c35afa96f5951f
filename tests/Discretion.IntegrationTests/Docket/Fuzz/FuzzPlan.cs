using System.Globalization;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>A dump and what is done to it, in a few words: <c>SEED/CASES/mutation:SEED,mutation:SEED</c>.</summary>
/// <param name="Seed">Draws the cases.</param>
/// <param name="Cases">How many; 1 or more.</param>
/// <param name="Mutations">Each with dice of its own, so that it does the same without the others.</param>
internal sealed record FuzzPlan(ulong Seed, int Cases, IReadOnlyList<(string Name, ulong Seed)> Mutations)
{
    private const int CasesMax = 6;
    private const int MutationsMax = 6;

    /// <summary>Whether the import may refuse the whole dump.</summary>
    public bool MayRefuse => Mutations.Any(mutation => Mutation.Of(mutation.Name).MayRefuse);

    /// <summary>Whether a .zip is damaged, so that nobody knows beforehand which tables can still be read.</summary>
    public bool IsDamaged => Mutations.Any(mutation => DumpMutations.IsDamage(mutation.Name));

    /// <summary>The plan of a seed.</summary>
    public static FuzzPlan Of(ulong seed)
    {
        FuzzDice dice = new(seed);
        int cases = 1 + dice.Below(CasesMax);
        return new(seed, cases, [.. Enumerable.Range(0, dice.Below(MutationsMax + 1))
            .Select(_ => (dice.Of(Mutation.All).Name, dice.Seed()))]);
    }

    /// <summary>Reads a plan's text.</summary>
    public static FuzzPlan Parse(string text)
    {
        string[] parts = text.Split('/');
        return new(
            ulong.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'))
                .Select(part => (part[0], ulong.Parse(part[1], CultureInfo.InvariantCulture)))]);
    }

    /// <summary>The dump, with all that is done to it.</summary>
    public FuzzDump Draw(string scratch)
    {
        FuzzDump dump = FuzzDump.Draw(Seed, Cases, scratch);
        foreach (Mutation mutation in Mutation.All)
        {
            foreach ((_, ulong seed) in Mutations.Where(one => one.Name == mutation.Name))
            {
                mutation.Apply(dump, new(seed));
            }
        }

        return dump;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seed}/{Cases}/")
        + string.Join(',', Mutations.Select(mutation =>
            string.Create(CultureInfo.InvariantCulture, $"{mutation.Name}:{mutation.Seed}")));

    /// <summary>
    /// The plans that are smaller by one step: a mutation less, the middle of the cases, a case less.
    /// </summary>
    public IEnumerable<FuzzPlan> Smaller()
    {
        for (int at = 0; at < Mutations.Count; at++)
        {
            yield return this with { Mutations = [.. Mutations.Where((_, other) => other != at)] };
        }

        if (Cases > 2)
        {
            yield return this with { Cases = Cases / 2 };
        }

        if (Cases > 1)
        {
            yield return this with { Cases = Cases - 1 };
        }
    }
}
