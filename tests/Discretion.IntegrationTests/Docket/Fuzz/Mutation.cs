namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>One thing that can be wrong with a dump.</summary>
/// <param name="Name">Its name in a plan.</param>
/// <param name="Apply">Does it; where the dump has no place for it, nothing.</param>
internal sealed record Mutation(string Name, Action<FuzzDump, FuzzDice> Apply)
{
    /// <summary>Whether the import may refuse the whole dump for it.</summary>
    public bool MayRefuse { get; init; }

    /// <summary>
    /// Every mutation, in the order in which they are applied: to cells, to lines, to headers, to files, to the whole.
    /// </summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        .. CellMutations.All, .. LineMutations.All, .. HeaderMutations.All, .. FileMutations.All,
        .. DumpMutations.All,
    ];

    /// <summary>One by its name.</summary>
    public static Mutation Of(string name) => All.Single(mutation => mutation.Name == name);
}
