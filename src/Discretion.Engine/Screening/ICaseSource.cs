using Discretion.Core.Facts;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Screening;

/// <summary>Where the cases of a docket come from.</summary>
public enum CaseOrigin
{
    /// <summary>A release of the court's public file: cases, of which nobody can say whose they are.</summary>
    CourtFile,

    /// <summary>An office's own list: the cases of people whom somebody in the office knows.</summary>
    OfficeList,
}

/// <summary>
/// The cases of one docket, to be screened, listed and explained: a release, or an office's own list.
/// </summary>
public interface ICaseSource
{
    /// <summary>The docket's name.</summary>
    string Name { get; }

    /// <summary>D, the day that the facts speak of.</summary>
    DateOnly AsOf { get; }

    /// <summary>Where the cases come from.</summary>
    CaseOrigin Origin { get; }

    /// <summary>The docket that this is an earlier day of; null when it is seen on its own day.</summary>
    SeenFrom? SeenFrom => null;

    /// <summary>
    /// What a code stands for in the source's own tables of codes, in the court's words; null when nobody says.
    /// </summary>
    string? NameOf(string codes, string code, string? caseType) => null;

    /// <summary>Loads facts of every case for screening.</summary>
    /// <param name="facts">What conditions may name; a fact that the docket lacks is unknown for every case.</param>
    /// <param name="cancel">Stops between blocks of rows.</param>
    Snapshot Load(IReadOnlyList<FactDefinition> facts, CancellationToken cancel = default);

    /// <summary>What a list shows of some cases, in the order of a list: see <see cref="ListedCase"/>.</summary>
    /// <param name="rows">Rows of a snapshot that <see cref="Load"/> gave.</param>
    IReadOnlyList<ListedCase> List(IReadOnlySet<int> rows);

    /// <summary>One case with its facts and their cells; null when there is none of that id.</summary>
    CaseRecord? Find(string caseId);
}
