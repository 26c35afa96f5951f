using Discretion.Core.Facts;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Screening;

/// <summary>One case of a docket with all that an explanation needs of its source.</summary>
public sealed record CaseRecord
{
    /// <summary>The case's key in its source.</summary>
    public required string CaseId { get; init; }

    /// <summary>The facts that the source can tell; every other one has not been asked for yet.</summary>
    public required IReadOnlyDictionary<string, FactValue> Facts { get; init; }

    /// <summary>The cells that a fact comes from, by its id; empty for a fact that the source does not tell.</summary>
    public required Func<string, IReadOnlyList<FactCell>> CellsOf { get; init; }

    /// <summary>What the source's own tables of codes say of a code: see <see cref="ICaseSource.NameOf"/>.</summary>
    public Func<string, string, string?, string?> NameOf { get; init; } = (_, _, _) => null;

    /// <summary>The rows set aside that name the case or may belong to it.</summary>
    public IReadOnlyList<LostRow> LostRows { get; init; } = [];

    /// <summary>The tables that the source has; one that is not here cannot tell that it has no row.</summary>
    public required IReadOnlySet<string> Tables { get; init; }
}
