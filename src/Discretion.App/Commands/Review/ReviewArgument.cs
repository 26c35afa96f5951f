using System.CommandLine;
using Discretion.App.Commands.Desk;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Review;

/// <summary>The review that a command is about: its id, or as much of it as no other review begins with.</summary>
internal sealed class ReviewArgument
{
    private const int DigitsMin = 4;

    /// <summary>The argument.</summary>
    public Argument<string> Review { get; } = new("review")
    {
        Description = $"The review's id, or its first {DigitsMin} digits or more.",
    };

    /// <summary>Finds it.</summary>
    /// <exception cref="InputException">There is none, for this person, or more than one.</exception>
    public Guid Find(DeskSession desk, SignedIn by, ParseResult parsed)
    {
        string text = parsed.GetRequiredValue(Review);
        if (text.Length < DigitsMin || !text.All(letter => char.IsAsciiHexDigit(letter) || letter == '-'))
        {
            throw new InputException($"'{text}' is no review. 'discretion review list' shows their ids.");
        }

        return desk.Worklist.Find(by, text) ?? throw Absent(text);
    }

    /// <summary>What is said of a review that there is not for somebody, whatever the reason.</summary>
    public static InputException Absent(string text) =>
        new($"There is no review {text}. 'discretion review list' shows those that there are.");
}
