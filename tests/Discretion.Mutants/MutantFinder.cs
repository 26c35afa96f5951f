using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Discretion.Mutants;

/// <summary>Finds what can be changed in a file: conditions turned round, clauses left out, bounds moved by one.
/// </summary>
internal static class MutantFinder
{
    /// <summary>Every change to a file; some of them do not compile.</summary>
    public static IEnumerable<Mutant> In(string file, string source) => CSharpSyntaxTree.ParseText(source).GetRoot()
        .DescendantNodes()
        .SelectMany(node => Changes(node).Select(change => (Node: change.Node ?? node, change.Text)))
        .Where(change => change.Node.ToString() != change.Text)
        .Select(change => new Mutant(
            file, change.Node.Span, change.Node.ToString(), change.Text,
            source[..change.Node.SpanStart] + change.Text + source[change.Node.Span.End..]))
        .DistinctBy(mutant => mutant.Source);

    private static IEnumerable<(SyntaxNode? Node, string Text)> Changes(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => Binary(binary).Select(text => ((SyntaxNode?)null, text)),
        ConditionalExpressionSyntax choice =>
        [
            (null, choice.WhenTrue.ToString()), (null, choice.WhenFalse.ToString()),
            (choice.Condition, $"!({choice.Condition})"),
        ],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
            [(null, not.Operand.ToString())],
        BinaryPatternSyntax pattern => [(null, pattern.Left.ToString()), (null, pattern.Right.ToString())],
        IsPatternExpressionSyntax pattern => [(null, $"!({pattern})")],
        IfStatementSyntax branch => [(null, ";"), (branch.Condition, $"!({branch.Condition})")],
        LiteralExpressionSyntax literal => Literal(literal).Select(text => ((SyntaxNode?)null, text)),
        InvocationExpressionSyntax call => Call(call),
        CollectionExpressionSyntax list => list.Elements.Select(left => ((SyntaxNode?)null,
            $"[{string.Join(", ", list.Elements.Where(element => element != left))}]")),
        ArrowExpressionClauseSyntax { Parent: var owner } body when ReturnsBool(owner) =>
            [(body.Expression, $"!({body.Expression})")],
        SwitchExpressionArmSyntax arm when !arm.Expression.IsKind(SyntaxKind.NullLiteralExpression) =>
            [(arm.Expression, "null"), (arm.Expression, $"!({arm.Expression})")],
        _ => [],
    };

    private static IEnumerable<string> Binary(BinaryExpressionSyntax binary)
    {
        (string left, string right) = (binary.Left.ToString(), binary.Right.ToString());
        string With(string sign) => $"{left} {sign} {right}";

        return binary.Kind() switch
        {
            SyntaxKind.CoalesceExpression => [left, right],
            SyntaxKind.LogicalAndExpression => [left, right, With("||")],
            SyntaxKind.LogicalOrExpression => [left, right, With("&&")],
            SyntaxKind.EqualsExpression => [With("!=")],
            SyntaxKind.NotEqualsExpression => [With("==")],
            SyntaxKind.LessThanExpression => [With("<="), With(">")],
            SyntaxKind.LessThanOrEqualExpression => [With("<"), With(">")],
            SyntaxKind.GreaterThanExpression => [With(">="), With("<")],
            SyntaxKind.GreaterThanOrEqualExpression => [With(">"), With("<")],
            SyntaxKind.AddExpression => [With("-")],
            SyntaxKind.SubtractExpression => [With("+")],
            _ => [],
        };
    }

    private static IEnumerable<string> Literal(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => ["false"],
        SyntaxKind.FalseLiteralExpression => ["true"],
        SyntaxKind.NumericLiteralExpression => [$"({literal} + 1)", $"({literal} - 1)"],
        _ => [],
    };

    private static IEnumerable<(SyntaxNode? Node, string Text)> Call(InvocationExpressionSyntax call)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Any" or "All" } name })
        {
            string other = name.Identifier.ValueText == "Any" ? "All" : "Any";
            yield return (name, other);
        }

        // Calls that take a list of roles or stages: one of them less.
        string called = call.Expression.ToString().Split('.')[^1];
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (called is "Holds" or "BeAt" && arguments.Count > 1)
        {
            foreach (ArgumentSyntax left in arguments)
            {
                yield return (call.ArgumentList, $"({string.Join(", ", arguments.Where(one => one != left))})");
            }
        }

        // A filter that filters nothing.
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" } filter)
        {
            yield return (null, filter.Expression.ToString());
        }
    }

    private static bool ReturnsBool(SyntaxNode? owner) => owner switch
    {
        MethodDeclarationSyntax method => method.ReturnType.ToString() == "bool",
        PropertyDeclarationSyntax property => property.Type.ToString() == "bool",
        _ => false,
    };
}
