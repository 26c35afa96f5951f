namespace Discretion.App.Commands;

/// <summary>What the process returns; documented in docs/json.md.</summary>
internal static class ExitCode
{
    /// <summary>Done. An import that repaired or set rows aside is done too.</summary>
    public const int Done = 0;

    /// <summary>A check found problems.</summary>
    public const int ProblemsFound = 1;

    /// <summary>The command line or the input is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>The disk, a permission or memory failed.</summary>
    public const int WorldFailed = 3;

    /// <summary>The rules of the desk say no; nothing happened.</summary>
    public const int Refused = 4;

    /// <summary>Somebody else was first; nothing happened, and the answer tells what did.</summary>
    public const int Overtaken = 5;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
