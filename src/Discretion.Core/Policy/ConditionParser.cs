using System.Globalization;
using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>A parsed condition, or what is wrong with its text; exactly one of the two.</summary>
public sealed record ConditionParse(Condition? Condition, Problem? Problem);

/// <summary>Reads a condition and checks its types against the vocabulary in one pass.</summary>
/// <remarks>
/// Grammar, keywords in any case:
/// <code>
/// condition := term (OR term)*            term := factor (AND factor)*         factor := NOT factor | primary
/// primary   := ( condition ) | fact                                             a yes-no fact
///            | fact (= | &lt;&gt; | &lt; | &lt;= | &gt; | &gt;=) constant | fact [NOT] BETWEEN constant AND constant
///            | fact [NOT] IN ( constant, … ) | fact IS [NOT] KNOWN
/// constant  := [-]digits | 'text' | DATE 'YYYY-MM-DD'
/// </code>
/// </remarks>
public sealed class ConditionParser
{
    /// <summary>The longest text that is read.</summary>
    public const int LengthMax = 4_000;

    private const int DepthMax = 50;
    private static readonly string[] Keywords = ["AND", "OR", "NOT", "BETWEEN", "IN", "IS", "KNOWN", "DATE"];

    private readonly Vocabulary _vocabulary;
    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private ConditionParser(string text, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _tokens = ConditionLexer.Split(text);
    }

    private Token Current => _tokens[_at];

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition, at most <see cref="LengthMax"/> characters.</param>
    /// <param name="vocabulary">The facts it may name.</param>
    /// <param name="file">How a problem names the text's place.</param>
    public static ConditionParse Parse(string text, Vocabulary vocabulary, string file = "condition")
    {
        if (text.Length > LengthMax)
        {
            return new(null,
                new(file, 1, 1, $"The condition has {text.Length} characters. Shorten it to {LengthMax}."));
        }

        try
        {
            ConditionParser parser = new(text, vocabulary);
            Condition condition = parser.ReadOr();
            parser.ExpectEnd();
            return new(condition, null);
        }
        catch (ConditionException wrong)
        {
            return new(null, wrong.ToProblem(file));
        }
    }

    private Condition ReadOr()
    {
        Condition first = ReadAnd();
        if (!Current.IsKeyword("OR"))
        {
            return first;
        }

        List<Condition> parts = [first];
        while (Take("OR")) { parts.Add(ReadAnd()); }
        return new Condition.Or(parts);
    }

    private Condition ReadAnd()
    {
        Condition first = ReadNot();
        if (!Current.IsKeyword("AND"))
        {
            return first;
        }

        List<Condition> parts = [first];
        while (Take("AND")) { parts.Add(ReadNot()); }
        return new Condition.And(parts);
    }

    private Condition ReadNot()
    {
        if (++_depth > DepthMax)
        {
            throw Wrong(Current, $"The condition is nested more than {DepthMax} deep. Write it flatter.");
        }

        Condition read = Take("NOT") ? new Condition.Not(ReadNot()) : ReadPrimary();
        _depth--;
        return read;
    }

    private Condition ReadPrimary()
    {
        if (Current.IsSymbol("("))
        {
            _at++;
            Condition inner = ReadOr();
            ExpectSymbol(")");
            return inner;
        }

        Token name = Current;
        if (name.Kind is TokenKind.Number or TokenKind.Text || name.IsKeyword("DATE") || name.IsSymbol("-"))
        {
            throw Wrong(name,
                "A comparison begins with a fact. Write the fact first: age_years < 18, not 18 > age_years.");
        }

        FactDefinition fact = ExpectFact();
        if (Take("IS"))
        {
            bool negated = Take("NOT");
            if (Current.IsKeyword("NULL"))
            {
                throw Wrong(Current, "A fact is never NULL. Write IS KNOWN or IS NOT KNOWN.");
            }

            ExpectKeyword("KNOWN");
            return Negated(negated, new Condition.IsKnown(fact));
        }

        bool not = Take("NOT");
        if (Take("BETWEEN"))
        {
            return Negated(not, ReadBetween(fact, name));
        }

        if (Take("IN"))
        {
            return Negated(not, ReadIn(fact));
        }

        if (not)
        {
            throw Wrong(Current,
                $"After {name.Text} NOT comes BETWEEN or IN. To negate {name.Text} write NOT before it.");
        }

        return ReadComparison() is { } comparison ? Compared(fact, name, comparison) : Bare(fact, name);
    }

    private static Condition Negated(bool negated, Condition condition) =>
        negated ? new Condition.Not(condition) : condition;

    private static Condition.IsTrue Bare(FactDefinition fact, Token name) => fact.Kind == FactKind.YesNo
        ? new(fact)
        : throw Wrong(name, $"{fact.Id} is {Described(fact)}, not yes or no. Compare it: {Example(fact)}.");

    private Condition.Compare Compared(FactDefinition fact, Token name, Comparison comparison)
    {
        if (fact.Kind == FactKind.YesNo)
        {
            throw Wrong(name, $"{fact.Id} is yes or no. Write {fact.Id} or NOT {fact.Id} by itself.");
        }

        if (fact.Kind == FactKind.Text && comparison is not (Comparison.Equal or Comparison.NotEqual))
        {
            throw Wrong(name, $"{fact.Id} is a text and has no order. Use = , <> or IN.");
        }

        return new(fact, comparison, ReadLiteral(fact));
    }

    private Condition.Between ReadBetween(FactDefinition fact, Token name)
    {
        if (fact.Kind is FactKind.YesNo or FactKind.Text)
        {
            throw Wrong(name, $"{fact.Id} is {Described(fact)} and has no order. BETWEEN needs a number or a date.");
        }

        Token lowAt = Current;
        Literal low = ReadLiteral(fact);
        ExpectKeyword("AND");
        Literal high = ReadLiteral(fact);
        return low.Ordinal() <= high.Ordinal()
            ? new(fact, low, high)
            : throw Wrong(lowAt, "BETWEEN has its ends the wrong way round, so nothing lies between them. Swap them.");
    }

    private Condition.In ReadIn(FactDefinition fact)
    {
        if (fact.Kind == FactKind.YesNo)
        {
            throw Wrong(Current, $"{fact.Id} is yes or no. Write {fact.Id} or NOT {fact.Id} by itself.");
        }

        ExpectSymbol("(");
        List<Literal> values = [ReadLiteral(fact)];
        while (Current.IsSymbol(","))
        {
            _at++;
            values.Add(ReadLiteral(fact));
        }

        ExpectSymbol(")");
        return new(fact, values);
    }

    private Comparison? ReadComparison()
    {
        Comparison? comparison = Current switch
        {
            { Kind: not TokenKind.Symbol } => null,
            { Text: "=" } => Comparison.Equal,
            { Text: "<>" } => Comparison.NotEqual,
            { Text: "<" } => Comparison.Less,
            { Text: "<=" } => Comparison.LessOrEqual,
            { Text: ">" } => Comparison.Greater,
            { Text: ">=" } => Comparison.GreaterOrEqual,
            _ => null,
        };
        if (comparison is not null)
        {
            _at++;
        }

        return comparison;
    }

    private Literal ReadLiteral(FactDefinition fact)
    {
        Token at = Current;
        bool negative = at.IsSymbol("-");
        if (negative)
        {
            _at++;
        }

        Token token = Current;
        _at = Math.Min(_at + 1, _tokens.Count - 1);
        Literal literal = token switch
        {
            { Kind: TokenKind.Number } => WholeNumber(token, negative),
            _ when negative => throw Wrong(token, "A minus sign stands only before a number."),
            { Kind: TokenKind.Text } => new Literal.Text(token.Text),
            _ when token.IsKeyword("DATE") => ReadDate(token),
            { Kind: TokenKind.Word } when _vocabulary.Find(token.Text) is not null =>
                throw Wrong(token, $"A fact is compared with a constant, not with the fact {token.Text}."),
            _ => throw Wrong(token,
                $"Here a constant is needed, not {token.Shown}. For {fact.Id} write {ExampleLiteral(fact)}."),
        };
        CheckKind(fact, literal, at, negative ? "-" + token.Shown : at.Shown);
        return literal;
    }

    private static Literal.Number WholeNumber(Token token, bool negative) =>
        int.TryParse((negative ? "-" : "") + token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out int value)
        && value is > -1_000_000_000 and < 1_000_000_000
            ? new(value)
            : throw Wrong(token,
                $"{token.Text} is not a whole number below a thousand million. Facts count in whole numbers.");

    private Literal.Date ReadDate(Token keyword)
    {
        Token text = Current;
        if (text.Kind == TokenKind.Text
            && DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateOnly value)
            && value.Year is >= 1000 and < 9000)
        {
            _at++;
            return new(value);
        }

        throw Wrong(keyword, "After DATE comes a date that exists, year first: DATE '2011-06-17'.");
    }

    private static void CheckKind(FactDefinition fact, Literal literal, Token at, string shown)
    {
        bool fits = (fact.Kind, literal) switch
        {
            (FactKind.Number or FactKind.NumberRange, Literal.Number) => true,
            (FactKind.Date or FactKind.Month, Literal.Date) => true,
            (FactKind.Text, Literal.Text) => true,
            _ => false,
        };
        if (!fits)
        {
            throw Wrong(at, $"{fact.Id} is {Described(fact)}, and {shown} is not. Write {ExampleLiteral(fact)}.");
        }

        if (literal is Literal.Text(var code) && fact.Codes.Count > 0 && fact.Codes.All(known => known.Code != code))
        {
            throw Wrong(at, $"{fact.Id} never has the value '{code}'. Use one of: "
                + string.Join(", ", fact.Codes.Select(known => known.Code)) + ".");
        }
    }

    private FactDefinition ExpectFact()
    {
        Token token = Current;
        if (token.Kind != TokenKind.Word || Keywords.Contains(token.Text.ToUpperInvariant()))
        {
            throw Wrong(token,
                $"Here a fact's name is needed, not {token.Shown}. 'discretion policy facts' lists them.");
        }

        _at++;
        return _vocabulary.Find(token.Text) ?? throw Wrong(token, UnknownFact(token.Text));
    }

    private string UnknownFact(string name)
    {
        string? near = Nearest.To(name, _vocabulary.Facts.Select(fact => fact.Id));
        return $"There is no fact {name}. " + (near is null
            ? "'discretion policy facts' lists all of them."
            : $"Did you mean {near}? 'discretion policy facts' lists all of them.");
    }

    private void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Wrong(Current, $"Here AND, OR or the end is needed, not {Current.Shown}.");
        }
    }

    private void ExpectKeyword(string word)
    {
        if (!Take(word))
        {
            throw Wrong(Current, $"Here {word} is needed, not {Current.Shown}.");
        }
    }

    private void ExpectSymbol(string symbol)
    {
        if (!Current.IsSymbol(symbol))
        {
            throw Wrong(Current, $"Here {symbol} is needed, not {Current.Shown}.");
        }

        _at++;
    }

    private bool Take(string keyword)
    {
        bool taken = Current.IsKeyword(keyword);
        if (taken)
        {
            _at++;
        }

        return taken;
    }

    private static ConditionException Wrong(Token at, string message) => new(at.Line, at.Column, message);

    private static string Described(FactDefinition fact) => fact.Kind switch
    {
        FactKind.YesNo => "yes or no",
        FactKind.Number or FactKind.NumberRange => "a number",
        FactKind.Date => "a date",
        FactKind.Month => "a month",
        FactKind.Text => "a text",
    };

    private static string ExampleLiteral(FactDefinition fact) => fact.Kind switch
    {
        FactKind.YesNo => "nothing after it",
        FactKind.Number or FactKind.NumberRange => "a whole number such as 10",
        FactKind.Date or FactKind.Month => "a date such as DATE '2011-06-17'",
        FactKind.Text => fact.Codes.Count > 0 ? $"a text such as '{fact.Codes[0].Code}'" : "a text such as 'LOS'",
    };

    private static string Example(FactDefinition fact) => fact.Kind switch
    {
        FactKind.Number or FactKind.NumberRange => $"{fact.Id} >= 10",
        FactKind.Date or FactKind.Month => $"{fact.Id} <= DATE '2011-06-17'",
        _ => $"{fact.Id} = '{(fact.Codes.Count > 0 ? fact.Codes[0].Code : "LOS")}'",
    };
}
