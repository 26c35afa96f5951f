using System.Text.RegularExpressions;
using Discretion.Core.Review;

namespace Discretion.Engine.Policy;

/// <summary>The words of a path, as policies write them and programs read them.</summary>
public static partial class PathWords
{
    /// <summary>The longest span of days that a path can set: ten years.</summary>
    internal const int DaysMost = 3650;

    /// <summary>What is done at a stage.</summary>
    public static IReadOnlyDictionary<string, StageKind> Kinds { get; } = new Dictionary<string, StageKind>
    {
        ["identify"] = StageKind.Identify,
        ["gather"] = StageKind.Gather,
        ["view"] = StageKind.View,
        ["recommend"] = StageKind.Recommend,
        ["decide"] = StageKind.Decide,
        ["check"] = StageKind.Check,
        ["notify"] = StageKind.Notify,
        ["offer"] = StageKind.Offer,
        ["file"] = StageKind.File,
        ["ruling"] = StageKind.Ruling,
        ["carry-out"] = StageKind.CarryOut,
    };

    /// <summary>The roles that can act at a stage. The others see no case, or see it for another purpose.</summary>
    public static IReadOnlyDictionary<string, DeskRole> Actors { get; } = new Dictionary<string, DeskRole>
    {
        ["reviewer"] = DeskRole.Reviewer,
        ["supervisor"] = DeskRole.Supervisor,
        ["chief-counsel"] = DeskRole.ChiefCounsel,
        ["intake"] = DeskRole.Intake,
        ["attorney"] = DeskRole.Attorney,
        ["accredited-representative"] = DeskRole.AccreditedRepresentative,
        ["volunteer"] = DeskRole.Volunteer,
    };

    /// <summary>The roles that can decide on an outcome.</summary>
    public static IReadOnlyDictionary<string, DeskRole> Approvers { get; } = Actors
        .Where(pair => pair.Value is not (DeskRole.Intake or DeskRole.Volunteer))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>How an outcome ends a review. What a person or a court answers on the way is not for a policy to set.
    /// </summary>
    public static IReadOnlyDictionary<string, ReviewEnd> Ends { get; } = new Dictionary<string, ReviewEnd>
    {
        ["closed"] = ReviewEnd.Closed,
        ["terminated"] = ReviewEnd.Terminated,
        ["resentenced"] = ReviewEnd.Resentenced,
        ["carried-out"] = ReviewEnd.CarriedOut,
        ["not-exercised"] = ReviewEnd.NotExercised,
        ["advised"] = ReviewEnd.Advised,
        ["other"] = ReviewEnd.Other,
    };

    /// <summary>The word of a stage's kind.</summary>
    public static string Word(StageKind kind) => Kinds.Single(pair => pair.Value == kind).Key;

    /// <summary>The word of a role that acts.</summary>
    public static string Word(DeskRole role) => Actors.Single(pair => pair.Value == role).Key;

    /// <summary>The word of an outcome's end.</summary>
    public static string Word(ReviewEnd end) => Ends.Single(pair => pair.Value == end).Key;

    internal static bool IsWorkPermit(string category) => Category.IsMatch(category);

    [GeneratedRegex(@"\A\([ac]\)\([1-9][0-9]?\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Category { get; }
}
