namespace Discretion.Engine.Policy;

/// <summary>Under which names the parts of a path are remembered.</summary>
internal static class PathPlaces
{
    public const string Path = "path";
    public const string Stages = "path.stages";
    public const string LaterStages = "path.later_stages";
    public const string Sequences = "path.sequences";
    public const string Outcomes = "path.outcomes";
}
