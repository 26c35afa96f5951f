using Spectre.Console;
using Spectre.Console.Rendering;

namespace Discretion.App.Commands;

/// <summary>A column of a bar that says something only while it is known how much is to be done.</summary>
/// <param name="column">The column.</param>
internal sealed class WhileEndIsKnown(ProgressColumn column) : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        task.IsIndeterminate ? Text.Empty : column.Render(options, task, deltaTime);

    /// <inheritdoc/>
    public override int? GetColumnWidth(RenderOptions options) => column.GetColumnWidth(options);
}
