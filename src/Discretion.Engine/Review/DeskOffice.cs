using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>An office of the desk: a fold over its stream.</summary>
public sealed record DeskOffice
{
    /// <summary>What the ids of streams of offices begin with.</summary>
    internal const string Streams = "desk/office/";

    /// <summary>Its id, for example <c>los</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What kind of office it is.</summary>
    public OfficeKind Kind { get; init; }

    /// <summary>The codes of its courts.</summary>
    public IReadOnlyList<string> Courts { get; init; } = [];

    /// <summary>The zone of its days, an IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>How many of a thousand decided reviews a second reader reads blind.</summary>
    public int QualityPerThousand { get; init; }

    /// <summary>How many at most in one draw.</summary>
    public int QualityCasesMax { get; init; }

    /// <summary>Its machines with a token, and what each may do.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MachineScope>> Machines { get; init; } =
        new Dictionary<string, IReadOnlyList<MachineScope>>();

    /// <summary>How many events it has had; 0 when there is no such office.</summary>
    public int Version { get; init; }

    /// <summary>The day at the office.</summary>
    public DateOnly DayAt(DateTimeOffset instant) => DayIn(TimeZone, instant);

    /// <summary>The day in a zone.</summary>
    internal static DateOnly DayIn(string zone, DateTimeOffset instant) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    internal DeskOffice Apply(DeskEvent happened) => happened switch
    {
        DeskEvent.OfficeSetUp setUp => this with
        {
            Name = setUp.Name,
            Kind = setUp.Kind,
            Courts = setUp.Courts,
            TimeZone = setUp.TimeZone,
            Version = Version + 1,
        },
        DeskEvent.QualitySet(var perThousand, var casesMax) => this with
        {
            QualityPerThousand = perThousand,
            QualityCasesMax = casesMax,
            Version = Version + 1,
        },
        DeskEvent.TokenIssued(var machine, var scopes) => this with
        {
            Machines = new Dictionary<string, IReadOnlyList<MachineScope>>(Machines) { [machine] = scopes },
            Version = Version + 1,
        },
        DeskEvent.TokenRevoked(var machine) => this with
        {
            Machines = Machines.Where(one => one.Key != machine).ToDictionary(),
            Version = Version + 1,
        },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event of an office."),
    };
}
