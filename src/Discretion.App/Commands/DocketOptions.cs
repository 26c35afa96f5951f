using System.CommandLine;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>--docket</c> and <c>--as-of</c>: whose cases a command looks at, and on which day.</summary>
internal sealed class DocketOptions
{
    /// <summary>The docket's name.</summary>
    public Option<string> Docket { get; } = new("--docket") { Description = "The docket.", Required = true };

    /// <summary>The earlier day that it is seen on; absent for its own.</summary>
    public Option<DateOnly?> AsOf { get; } = DayOption.Of(
        "--as-of", "See the docket as it stood on an earlier day. Default: the day of the docket.");

    /// <summary>Opens the cases that were asked for.</summary>
    /// <param name="session">The run.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancel">Stops working out the earlier day.</param>
    public Task<ICaseSource> OpenAsync(Session session, ParseResult parsed, CancellationToken cancel) =>
        session.CasesAsync(parsed.GetRequiredValue(Docket), parsed.GetValue(AsOf), cancel);
}
