using CsCheck;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>Draws the same for the same seed.</summary>
internal sealed class FuzzDice(ulong seed)
{
    private readonly PCG _dice = new(stream: 7, seed);

    /// <summary>From 0 to one less than a limit.</summary>
    public int Below(int limit) => (int)_dice.Next((uint)limit);

    /// <summary>Whether one of so many chances came true.</summary>
    public bool OneIn(int chances) => Below(chances) == 0;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Below(several.Count)];

    /// <summary>A seed for other dice.</summary>
    public ulong Seed() => _dice.Next64();
}
