using Discretion.Core.Review;

namespace Discretion.App.Commands.Demo;

/// <summary>What made-up people write about made-up cases.</summary>
internal static class DemoWords
{
    private static readonly string[] Views =
    [
        "Long here, works, and nothing in the record weighs against it so far.",
        "A short record; the hearing is near and counsel has answered every letter.",
        "Two children in school here; one older arrest that led to nothing.",
        "Cares for a parent who is ill; entered long ago.",
        "Served in the army of this country; the file is thin beside that.",
    ];

    private static readonly (string For, string? Against)[] Considerations =
    [
        ("More than ten years here, in one home.", null),
        ("Two children who were born here and go to school.", "An order of removal from twelve years ago."),
        ("Cares alone for a parent who is ill.", null),
        ("Honorable service in the army.", "A misdemeanor eight years ago, served."),
        ("Came here as a child and finished school.", null),
        ("Spouse of a citizen, with a petition on file.", "Missed one appointment, and told why a day later."),
    ];

    /// <summary>A view.</summary>
    public static string View(int at) => Views[at % Views.Length];

    /// <summary>Reasons that name a side or say that nothing was found on it.</summary>
    public static Reasons Reasons(int at)
    {
        (string ours, string? against) = Considerations[at % Considerations.Length];
        Reason[] named = against is null
            ? [new(Side.For, null, [], new(ours))]
            : [new(Side.For, null, [], new(ours)), new(Side.Against, null, [], new(against))];
        return new(named, NoneFor: false, NoneAgainst: against is null,
            new("I read the whole record and weighed both sides; no single point settles it."));
    }
}
