using YamlDotNet.Core;

namespace Discretion.Engine.Facts;

/// <summary>What the parser found wrong, in the words of somebody who writes a memo.</summary>
/// <param name="At">The place.</param>
/// <param name="Message">A sentence that ends with the remedy.</param>
internal sealed record YamlRemedy(Mark At, string Message)
{
    private const string Quotes = "Put the whole text in double quotes.";

    // By a part of the parser's message. It often stands where a text begins that is wrong further on.
    private static readonly (string Part, bool AtEnd, string Message)[] Known =
    [
        ("found invalid mapping", true,
            "A text holds a colon and a blank, which YAML takes for a key. Put the whole text in double quotes, or "
                + "indent the line like its neighbours."),
        ("apping values are not allowed", true,
            "A key cannot stand here: a text before it holds a colon, or the line begins at a wrong column. "
                + "Put the text in double quotes, or indent the line like its neighbours."),
        ("cannot start any token", false, "No text begins with this character (% @ `). " + Quotes),
        ("did not find expected key", false,
            "Here a key is needed. A line begins at a wrong column, or a text goes on after its closing quote. "
                + "Indent the line like its neighbours, or mend the quotes."),
        ("scanning a multi-line double-quoted", false, Unclosed),
        ("quoted scalar", false, Unclosed),
        ("expected ',' or ']'", false, "A list in [ ] is not whole. Put commas between its items and ] at its end."),
        ("expected ',' or '}'", false, "A mapping in { } is not whole. Put commas between its keys and } at its end."),
        ("could not find expected ':'", false,
            "This line has no key. Write key: value, or indent the line so that it goes on with the text above."),
        ("Block sequence entries are not allowed", true,
            "A list item cannot stand here. Begin the list in a line of its own, one item a line."),
        ("expected '-' indicator", false,
            "Here the next list item is needed. Begin it with - at the column of the first."),
        ("did not find expected node content", false, "A value is missing here. Write it, or take the comma out."),
    ];

    private const string Unclosed =
        "A text that begins here with a quote has no closing quote where it should. Add it, or indent the lines "
            + "that go on.";

    /// <summary>The remedy for what the parser says.</summary>
    public static YamlRemedy Of(YamlException wrong)
    {
        foreach ((string part, bool atEnd, string message) in Known)
        {
            if (wrong.Message.Contains(part, StringComparison.Ordinal))
            {
                return new(atEnd ? wrong.End : wrong.Start, message);
            }
        }

        return new(wrong.Start, $"This is not YAML: {wrong.Message.TrimEnd('.')}. Mend it.");
    }
}
