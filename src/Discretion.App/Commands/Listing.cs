using Discretion.Core.Facts;
using Discretion.Engine.Docket.Releases;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What lists of cases share: what they refuse, and how they are written.</summary>
internal static class Listing
{
    /// <summary>Refuses a list that would tell a protected fact of someone.</summary>
    /// <param name="name">What was asked for.</param>
    /// <param name="facts">The facts that the list rests on.</param>
    /// <param name="snapshot">The cases; a fact that they do not tell of anyone tells nothing by a list.</param>
    public static void Refuse(string name, IEnumerable<FactDefinition> facts, Snapshot snapshot)
    {
        string[] hidden = [.. facts.Where(fact => !fact.MayBeListed && snapshot.Carries(fact))
            .Select(fact => fact.Id).Distinct()];
        if (hidden.Length > 0)
        {
            throw new InputException($"{name} rests on what is protected ({string.Join(", ", hidden)}): it can be "
                + "counted but not listed. Leave --list out.");
        }
    }

    /// <summary>Writes the cases as CSV, with more columns after those of every list.</summary>
    public static void WriteCsv(Terminal terminal, ICaseSource docket, IReadOnlyList<string> more,
        IReadOnlyList<ListedCase> cases, Func<int, IReadOnlyList<string?>> cellsOf)
    {
        // A file is passed on without what was said beside it.
        string?[] seen = docket.SeenFrom is null ? [] : [$"{docket.AsOf:yyyy-MM-dd}"];
        terminal.Raw.WriteLine(
            string.Join(",", [.. ListedCase.Columns, .. more, .. seen.Select(_ => "seen_as_of")]));
        foreach (ListedCase one in cases)
        {
            terminal.Raw.WriteLine(CsvText.Line([.. one.Cells, .. cellsOf(one.Row), .. seen]));
        }
    }

    /// <summary>A case for programs, with more after what every list has.</summary>
    public static Dictionary<string, object?> Json(ListedCase one, params (string Name, object? Value)[] more) =>
        ListedCase.Columns.Zip(one.Cells)
            .Select(pair => (Name: pair.First, Value: (object?)pair.Second))
            .Concat(more)
            .ToDictionary(pair => pair.Name, pair => pair.Value);

    /// <summary>The lines below a list on the terminal.</summary>
    public static void WriteEnd(Session session, Terminal terminal, ICaseSource docket, int cases, int shownMax)
    {
        if (cases > shownMax)
        {
            terminal.Out.WriteLine(session.Say(
                $"The first {shownMax}. Add --csv for all.",
                $"Los primeros {shownMax}. Agregue --csv para verlos todos."));
        }

        terminal.Out.WriteLine(Tables.CasesNotPeople(session, docket.Origin));
    }
}
