using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

internal enum TokenKind
{
    Word,
    Number,
    Text,
    Symbol,
    End,
}

/// <summary>One token; <see cref="Line"/> and <see cref="Column"/> are 1-based.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Line, int Column)
{
    public bool IsKeyword(string word) =>
        Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>As an error message shows it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"'{Text}'",
        _ => Text,
    };
}

/// <summary>
/// Splits a condition's text into tokens. Comments, quoted names and every other SQL token are refused.
/// </summary>
internal static class ConditionLexer
{
    private static readonly string[] Symbols = ["<=", ">=", "<>", "=", "<", ">", "(", ")", ",", "-"];

    /// <exception cref="ConditionException">A character that no condition has, or a text without its closing
    /// quote.</exception>
    public static List<Token> Split(string text)
    {
        List<Token> tokens = [];
        int at = 0;
        int line = 1;
        int lineStart = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                if (text[at] == '\n')
                {
                    line++;
                    lineStart = at + 1;
                }

                at++;
            }

            int column = at - lineStart + 1;
            if (at == text.Length)
            {
                tokens.Add(new(TokenKind.End, "", line, column));
                return tokens;
            }

            Token token = Next(text, ref at, line, column);
            tokens.Add(token);
        }
    }

    private static Token Next(string text, ref int at, int line, int column)
    {
        int start = at;
        char first = text[at];
        if (char.IsAsciiLetter(first) || first == '_')
        {
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) { at++; }
            return new(TokenKind.Word, text[start..at], line, column);
        }

        if (char.IsAsciiDigit(first))
        {
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.')) { at++; }
            return new(TokenKind.Number, text[start..at], line, column);
        }

        if (first == '\'')
        {
            return new(TokenKind.Text, Quoted(text, ref at, line, column), line, column);
        }

        string rest = text[at..Math.Min(at + 2, text.Length)];
        if (rest == "--")
        {
            throw new ConditionException(line, column,
                "A condition holds no comments. Take out everything from -- on.");
        }

        foreach (string symbol in Symbols)
        {
            if (rest.StartsWith(symbol, StringComparison.Ordinal))
            {
                at += symbol.Length;
                return new(TokenKind.Symbol, symbol, line, column);
            }
        }

        string remedy = first switch
        {
            '"' => "Write texts in single quotes, 'so', and fact names without quotes.",
            '!' => "Write <> for 'is not'.",
            _ => "Use fact names, numbers, 'texts', DATE '2011-06-17', = <> < <= > >=, BETWEEN, IN, IS KNOWN, AND, OR, "
                + "NOT.",
        };
        throw new ConditionException(line, column, $"A condition cannot hold the character {first}. {remedy}");
    }

    private static string Quoted(string text, ref int at, int line, int column)
    {
        System.Text.StringBuilder value = new();
        at++;
        while (at < text.Length)
        {
            if (text[at] == '\'')
            {
                at++;
                if (at == text.Length || text[at] != '\'')
                {
                    return value.ToString();
                }
            }
            else if (text[at] == '\n')
            {
                break;
            }

            value.Append(text[at++]);
        }

        throw new ConditionException(line, column,
            "The text that begins here has no closing quote. Add a ' at its end.");
    }
}

/// <summary>
/// Stops the parse at the first thing wrong; caught in <see cref="ConditionParser"/> and nowhere else.
/// </summary>
internal sealed class ConditionException(int line, int column, string message) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    public Problem ToProblem(string file) => new(file, Line, Column, Message);
}
