namespace Discretion.Core.Facts;

/// <summary>Something wrong in a file, said so that its author can mend it: what, where and what to do.</summary>
/// <param name="File">The file as the user named it, or a short name such as <c>--where</c>.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column, in characters.</param>
/// <param name="Message">A sentence that ends with the remedy.</param>
public sealed record Problem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>, as editors read it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
