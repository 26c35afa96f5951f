using Discretion.Core.Facts;

namespace Discretion.Engine.Facts;

/// <summary>A data file is wrong: all of its problems, and nothing was loaded.</summary>
public sealed class DataFileException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What is wrong; one or more.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
