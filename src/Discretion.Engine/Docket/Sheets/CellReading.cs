using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>
/// What a cell says of its fact: a value, which may be unknown with a reason, or what is wrong with it.
/// </summary>
/// <param name="Value">The value; null when something is wrong.</param>
/// <param name="Issue">What is wrong; null when nothing is.</param>
internal readonly record struct CellReading(FactValue? Value, SheetIssue? Issue)
{
    public static CellReading Of(FactValue value) => new(value, null);

    public static CellReading Wrong(SheetIssue issue) => new(null, issue);

    public static CellReading Unknown(UnknownReason reason) => new(new FactValue.Unknown(reason), null);
}
