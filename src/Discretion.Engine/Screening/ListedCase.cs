using System.Globalization;
using Discretion.Core.Docket;

namespace Discretion.Engine.Screening;

/// <summary>What a list shows of a case. No protected fact is among it; a null is unknown.</summary>
/// <param name="CaseId">The case's key in its source.</param>
/// <param name="Court">The court's code.</param>
/// <param name="Custody"><c>detained</c>, <c>released</c> or <c>never_detained</c>.</param>
/// <param name="NextHearingOn">The next hearing.</param>
/// <param name="NextHearingKind"><c>master</c>, <c>individual</c> or <c>other</c>.</param>
/// <param name="FiledOn">When the court first recorded the case.</param>
/// <param name="Row">The snapshot's row of the case; no column of a list.</param>
public sealed record ListedCase(
    string CaseId, string? Court, string? Custody, DateOnly? NextHearingOn, string? NextHearingKind, DateOnly? FiledOn,
    int Row)
{
    /// <summary>The columns' names, in order: those of the vocabulary.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "case_id", CourtFact.Court.Id(), CourtFact.Custody.Id(), CourtFact.NextHearingOn.Id(),
        CourtFact.NextHearingKind.Id(), CourtFact.FiledOn.Id(),
    ];

    /// <summary>The columns that a list is sorted by.</summary>
    public static IReadOnlyList<string> Order { get; } = [CourtFact.NextHearingOn.Id(), CourtFact.FiledOn.Id()];

    /// <summary>The cells of <see cref="Columns"/> as text; null is unknown.</summary>
    public IReadOnlyList<string?> Cells =>
        [CaseId, Court, Custody, Text(NextHearingOn), NextHearingKind, Text(FiledOn)];

    /// <summary>Soonest hearing first, then longest wait since filing, then the key; never by merit.</summary>
    /// <param name="cases">The cases, each with what orders keys.</param>
    internal static IReadOnlyList<ListedCase> InOrder(IEnumerable<(long Key, ListedCase Case)> cases) =>
    [
        .. cases.OrderBy(one => one.Case.NextHearingOn ?? DateOnly.MaxValue)
            .ThenBy(one => one.Case.FiledOn ?? DateOnly.MaxValue)
            .ThenBy(one => one.Key)
            .Select(one => one.Case),
    ];

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
