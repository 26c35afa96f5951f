using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>
/// A condition in plain words, made from the tree that runs, so that the two cannot say different things: one clause,
/// or a list of which all or any must hold.
/// </summary>
/// <remarks>
/// NOT is carried down to the single comparison, which is then said by what is left: by Kleene's logic both mean the
/// same, unknown included. Conditions of different meaning have different words in each language.
/// </remarks>
public abstract record ConditionWords
{
    private const int InlineLengthMax = 110;

    private ConditionWords()
    {
    }

    /// <summary>A clause without capital and full stop, or two with <c>and</c> or <c>or</c> between them.</summary>
    public sealed record Clause(Bilingual Text) : ConditionWords;

    /// <summary>A list: <c>all of these:</c>, <c>any of these:</c>.</summary>
    /// <param name="All">Whether all must hold; else any one is enough.</param>
    /// <param name="Parts">Two or more.</param>
    public sealed record Listed(bool All, IReadOnlyList<ConditionWords> Parts) : ConditionWords
    {
        /// <summary>What stands above the list.</summary>
        public Bilingual Heading => All
            ? new("all of these:", "todas estas condiciones:")
            : new("any of these:", "cualquiera de estas condiciones:");
    }

    /// <summary>A line of a condition in words.</summary>
    /// <param name="Depth">How deep it stands: 0 for the first, 1 for what it lists, and so on.</param>
    /// <param name="Text">The clause, or what stands above a list.</param>
    public sealed record Line(int Depth, Bilingual Text);

    /// <summary>The words of a condition.</summary>
    /// <exception cref="InvalidOperationException">A fact has no words; no file that was loaded holds one.</exception>
    public static ConditionWords Of(Condition condition) => Of(condition, negated: false);

    /// <summary>The lines from top to bottom.</summary>
    public IEnumerable<Line> Lines() => Lines(0);

    /// <summary>The lines as one text; each stands after a dash, two blanks further in than what lists it.</summary>
    /// <param name="language">ISO 639-1: <c>es</c> gives Spanish, anything else English.</param>
    public string ToText(string language) => string.Join('\n', Lines().Select(line => line.Depth == 0
        ? line.Text.In(language)
        : $"{new string(' ', 2 * line.Depth)}- {line.Text.In(language)}"));

    /// <summary>The words on one line, with the condition's own text behind them in square brackets.</summary>
    public static Bilingual OnOneLine(Condition condition)
    {
        Bilingual words = Of(condition).ToLine();
        string text = ConditionText.Write(condition);
        return new($"{words.En} [{text}]", $"{words.Es} [{text}]");
    }

    private Bilingual ToLine() => this switch
    {
        Clause(var text) => text,
        Listed list => PlainWords.Enumerated(list.Heading, [.. list.Parts.Select(part =>
            part is Listed ? PlainWords.Bracketed(part.ToLine()) : part.ToLine())]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<Line> Lines(int depth) => this switch
    {
        Clause(var text) => [new(depth, text)],
        Listed list => list.Parts.SelectMany(part => part.Lines(depth + 1)).Prepend(new(depth, list.Heading)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ConditionWords Of(Condition condition, bool negated) => condition switch
    {
        Condition.Not(var part) => Of(part, !negated),
        Condition.And => Join(condition, negated, all: !negated),
        Condition.Or => Join(condition, negated, all: negated),
        Condition.Leaf leaf => new Clause(LeafWords.Of(leaf, negated)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ConditionWords Join(Condition condition, bool negated, bool all)
    {
        ConditionWords[] parts =
            [.. Flat(condition, negated, all).Select(part => Of(part.Condition, part.Negated))];
        return parts is [Clause(var first), Clause(var second)] && FitInline(first, second)
            ? new Clause(PlainWords.Joined(first, second, and: all))
            : new Listed(all, parts);
    }

    // "a AND (b AND c)" lists three things, and so does "NOT (a OR b OR c)".
    private static IEnumerable<(Condition Condition, bool Negated)> Flat(Condition condition, bool negated, bool all) =>
        condition switch
        {
            Condition.Not(var part) => Flat(part, !negated, all),
            Condition.And(var parts) when all != negated => parts.SelectMany(part => Flat(part, negated, all)),
            Condition.Or(var parts) when all == negated => parts.SelectMany(part => Flat(part, negated, all)),
            _ => [(condition, negated)],
        };

    private static bool FitInline(Bilingual first, Bilingual second) =>
        !PlainWords.IsCompound(first) && !PlainWords.IsCompound(second)
        && Math.Max(first.En.Length + second.En.Length, first.Es.Length + second.Es.Length) <= InlineLengthMax;
}
