using Discretion.App.Commands;
using Spectre.Console;
using Spectre.Console.Rendering;
using Progress = Discretion.App.Commands.Progress;

namespace Discretion.Tests.Commands;

public sealed class ProgressTests
{
    [Fact]
    public void Work_without_a_known_end_neither_goes_back_nor_says_a_speed()
    {
        ProgressTask task = new(1, "Reading", 100);
        Progress.Show(task, 3_000_000_000, 4_000_000_000);
        string reading = Shown(new PercentageColumn(), task);

        Progress.Show(task, 0, 0);

        Assert.Equal("75%", reading);
        Assert.Equal(3_000_000_000, task.Value);
        Assert.Equal("", Shown(new PercentageColumn(), task));
        Assert.Equal("", Shown(new TransferSpeedColumn(), task));
        Assert.Equal("", Shown(new RemainingTimeColumn(), task));
    }

    private static string Shown(ProgressColumn column, ProgressTask task)
    {
        using StringWriter output = new();
        IAnsiConsole console = Terminal.Of(output, TextWriter.Null).Out;
        console.Write(new WhileEndIsKnown(column)
            .Render(RenderOptions.Create(console), task, TimeSpan.FromSeconds(1)));
        return output.ToString().Trim();
    }
}
