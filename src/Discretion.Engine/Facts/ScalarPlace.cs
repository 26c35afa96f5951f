using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Discretion.Engine.Facts;

/// <summary>Finds a place inside a text of a file, however the file breaks, folds or quotes it.</summary>
internal static class ScalarPlace
{
    /// <summary>The line and column in the file of a place in a text.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="scalar">The text as it stands in the file.</param>
    /// <param name="line">The place's line in the text, from 1.</param>
    /// <param name="column">Its column there, from 1.</param>
    /// <returns>The text's beginning when escapes in it hide the place.</returns>
    /// <remarks>
    /// YAML changes blanks and line ends alone. So the place stands before the same visible character in both.
    /// </remarks>
    public static (int Line, int Column) Of(string[] lines, YamlScalarNode scalar, int line, int column)
    {
        int startLine = int.CreateSaturating(scalar.Start.Line);
        int startColumn = int.CreateSaturating(scalar.Start.Column);
        string text = scalar.Value!.Trim();
        if (scalar.Style == ScalarStyle.DoubleQuoted && Between(lines, scalar).Contains('\\', StringComparison.Ordinal))
        {
            return (startLine, startColumn);
        }

        int offset = Offset(text, line, column);
        int before = text.Take(offset).Count(one => !char.IsWhiteSpace(one));
        bool isEnd = offset == text.Length;
        bool isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        int at = isBlock ? startLine : startLine - 1;
        int from = isBlock ? 0 : startColumn - 1 + (scalar.Style == ScalarStyle.Plain ? 0 : 1);
        bool isSingle = scalar.Style == ScalarStyle.SingleQuoted;
        int seen = 0;
        for (; at < lines.Length; at++, from = 0)
        {
            for (int i = from; i < lines[at].Length; i++)
            {
                if (char.IsWhiteSpace(lines[at][i]))
                {
                    continue;
                }

                if (seen == before && !isEnd)
                {
                    return (at + 1, i + 1);
                }

                i += isSingle && lines[at].AsSpan(i).StartsWith("''", StringComparison.Ordinal) ? 1 : 0;
                if (++seen == before && isEnd)
                {
                    return (at + 1, i + 2);
                }
            }
        }

        return (startLine, startColumn);
    }

    private static int Offset(string text, int line, int column)
    {
        int start = 0;
        for (int skipped = 1; skipped < line; skipped++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return Math.Min(text.Length, start + column - 1);
    }

    private static string Between(string[] lines, YamlScalarNode scalar) => string.Concat(
        lines.Skip(int.CreateSaturating(scalar.Start.Line) - 1)
            .Take(int.CreateSaturating(scalar.End.Line - scalar.Start.Line) + 1));
}
