using System.CommandLine;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Desk;

/// <summary>What is told of an office that is set up.</summary>
internal sealed class OfficeOptions
{
    public OfficeOptions() => Kind.AcceptOnlyFromAmong([.. Enum.GetValues<OfficeKind>().Select(DeskNames.Of)]);

    /// <summary><c>--kind</c>.</summary>
    public Option<string> Kind { get; } = new("--kind")
    {
        Description = "agency, prosecutor or legal-aid; a newsroom needs no desk.",
        Required = true,
    };

    /// <summary><c>--name</c>.</summary>
    public Option<string> Name { get; } = new("--name") { Description = "Its name.", Required = true };

    /// <summary><c>--court</c>.</summary>
    public Option<string[]> Courts { get; } = new("--court")
    {
        Description = "The code of a court of its cases, for example LOS; may be repeated.",
    };

    /// <summary><c>--time-zone</c>.</summary>
    public Option<string?> TimeZone { get; } = new("--time-zone")
    {
        Description = "The zone of its days, for example America/Los_Angeles. Default: that of its first court.",
    };

    /// <summary>Reads them.</summary>
    /// <exception cref="InputException">There is no such court, or nothing tells the time zone.</exception>
    public NewOffice Read(Session session, ParseResult parsed, string id)
    {
        string[] courts = parsed.GetValue(Courts) ?? [];
        foreach (string court in courts)
        {
            if (!session.Eoir.List("courts").Holds(court))
            {
                throw new InputException($"There is no court {court}. Write its code, for example LOS or NYC.");
            }
        }

        string? zone = parsed.GetValue(TimeZone)
            ?? (courts.Length > 0 ? session.Eoir.List("courts").Find(courts[0])?.TimeZone : null);
        return new(
            id, parsed.GetRequiredValue(Name), DeskNames.OfficeKind(parsed.GetRequiredValue(Kind))!.Value, courts,
            zone ?? throw new InputException("Name a court with --court, or the time zone with --time-zone."));
    }
}
