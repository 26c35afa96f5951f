using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Demo;

/// <summary>A made-up person of the demo.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Office">Their office.</param>
/// <param name="Roles">Their roles there.</param>
/// <param name="IsCleared">Whether they are cleared for all protected cases.</param>
internal sealed record DemoPerson(string Id, string Name, string Office, DeskRole[] Roles, bool IsCleared = false)
{
    /// <summary>What they sign in with; printed, for there is nothing to keep in a demo.</summary>
    public string Passphrase => $"made up words of {Id}";
}

/// <summary>The offices and people of the demo: two offices of an agency, and beside them a legal-aid office and a
/// county prosecutor's.</summary>
internal static class DemoPeople
{
    public const string Baltimore = "bal";
    public const string Denver = "den";
    public const string Aid = "aid";
    public const string County = "county";

    /// <summary>Who sets up everything and sees no case.</summary>
    public static readonly DemoPerson Administrator =
        new("ana", "Ana Ruiz", Baltimore, [DeskRole.Administrator]);

    /// <summary>The offices.</summary>
    public static readonly NewOffice[] Offices =
    [
        new(Baltimore, "Baltimore", OfficeKind.Agency, ["BAL"], "America/New_York"),
        new(Denver, "Denver", OfficeKind.Agency, ["DEN"], "America/Denver"),
        new(Aid, "Harbor Legal Aid", OfficeKind.LegalAid, ["BAL"], "America/New_York"),
        new(County, "District Attorney, Example County", OfficeKind.Prosecutor, [], "America/Los_Angeles"),
    ];

    /// <summary>Everybody else.</summary>
    public static readonly DemoPerson[] All =
    [
        new("ivo", "Ivo Paz", Baltimore, [DeskRole.Intake]),
        new("rosa", "Rosa Vega", Baltimore, [DeskRole.Reviewer]),
        new("rita", "Rita Sol", Baltimore, [DeskRole.Reviewer], IsCleared: true),
        new("sam", "Sam Lee", Baltimore, [DeskRole.Supervisor], IsCleared: true),
        new("carla", "Carla Ortiz", Baltimore, [DeskRole.ChiefCounsel], IsCleared: true),
        new("quinn", "Quinn Ray", Baltimore, [DeskRole.QualityReader]),
        new("ivy", "Ivy Stone", Denver, [DeskRole.Intake]),
        new("dana", "Dana Hill", Denver, [DeskRole.Reviewer]),
        new("theo", "Theo Marsh", Denver, [DeskRole.Supervisor], IsCleared: true),
        new("walt", "Walt Ames", Denver, [DeskRole.ChiefCounsel], IsCleared: true),
        new("lucia", "Lucía Prado", Aid, [DeskRole.Attorney, DeskRole.Supervisor], IsCleared: true),
        new("nico", "Nico Berg", Aid, [DeskRole.Reviewer, DeskRole.Intake]),
        new("vera", "Vera Lund", Aid, [DeskRole.Volunteer]),
        new("dino", "Dino Costa", County, [DeskRole.Reviewer, DeskRole.Intake]),
        new("helen", "Helen Park", County, [DeskRole.ChiefCounsel], IsCleared: true),
    ];
}
