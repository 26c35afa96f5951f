using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>A column that is read.</summary>
/// <param name="At">Its place, from 0.</param>
/// <param name="Heading">Its heading as it stands.</param>
/// <param name="Target">A fact's id, or one of <see cref="SheetFormat.Reserved"/>.</param>
/// <param name="Fact">The fact; null for one of the reserved.</param>
public sealed record SheetColumn(int At, string Heading, string Target, FactDefinition? Fact)
{
    /// <summary>Its letters in a spreadsheet program.</summary>
    public string Letters => Sheet.Letters(At);
}
