using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>A comparison's operator.</summary>
public enum Comparison
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>&lt;&gt;</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>A constant in a condition, of the kind of the fact it is compared with.</summary>
public abstract record Literal
{
    private Literal()
    {
    }

    /// <summary>A whole number.</summary>
    public sealed record Number(int Value) : Literal;

    /// <summary>A date.</summary>
    public sealed record Date(DateOnly Value) : Literal;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : Literal;

    /// <summary>A number as it is, a date as its day number; what intervals are made of.</summary>
    /// <exception cref="InvalidOperationException">A text has no order.</exception>
    public int Ordinal() => this switch
    {
        Number(var value) => value,
        Date(var value) => value.DayNumber,
        _ => throw new InvalidOperationException("A text has no order."),
    };
}

/// <summary>
/// A typed condition over facts: a strict subset of SQL's boolean expressions plus IS [NOT] KNOWN.
/// Made by <see cref="ConditionParser"/> only, so every tree that exists is well typed.
/// </summary>
/// <remarks>
/// Its meaning is Kleene's logic; <c>Reference.Evaluate</c> says it, the bit-sliced engine and SQL must agree.
/// </remarks>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>All of them: two or more.</summary>
    public sealed record And(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Any of them: two or more.</summary>
    public sealed record Or(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Not it.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>A condition over one fact.</summary>
    public abstract record Leaf(FactDefinition Fact) : Condition;

    /// <summary>A yes-no fact standing bare.</summary>
    public sealed record IsTrue(FactDefinition Fact) : Leaf(Fact);

    /// <summary>A fact compared with a constant; text facts with = and &lt;&gt; only.</summary>
    public sealed record Compare(FactDefinition Fact, Comparison Operator, Literal Value) : Leaf(Fact);

    /// <summary>Both ends included; the first is never above the second.</summary>
    public sealed record Between(FactDefinition Fact, Literal Low, Literal High) : Leaf(Fact);

    /// <summary>One of a list of one or more.</summary>
    public sealed record In(FactDefinition Fact, IReadOnlyList<Literal> Values) : Leaf(Fact);

    /// <summary>
    /// Whether the fact has a value. A range is a value even when its ends differ. Never unknown itself.
    /// </summary>
    public sealed record IsKnown(FactDefinition Fact) : Leaf(Fact);

    /// <summary>All of one or more conditions; one alone is itself.</summary>
    public static Condition AllOf(IReadOnlyList<Condition> parts) => parts.Count == 1 ? parts[0] : new And(parts);

    /// <summary>Any of one or more conditions; one alone is itself.</summary>
    public static Condition AnyOf(IReadOnlyList<Condition> parts) => parts.Count == 1 ? parts[0] : new Or(parts);

    /// <summary>The leaves from left to right.</summary>
    public IEnumerable<Leaf> Leaves() => this switch
    {
        And(var parts) => parts.SelectMany(part => part.Leaves()),
        Or(var parts) => parts.SelectMany(part => part.Leaves()),
        Not(var part) => part.Leaves(),
        Leaf leaf => [leaf],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The facts it names, each once, in order of first use.</summary>
    public IReadOnlyList<FactDefinition> Facts() => [.. Leaves().Select(leaf => leaf.Fact).DistinctBy(fact => fact.Id)];
}
