using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>The tables of a release as exports and queries speak of them.</summary>
internal static class ReleaseTables
{
    /// <summary>The tables of a release.</summary>
    public static IReadOnlyList<ReleaseTable> Of(Session session, DocketRelease release) =>
        ReleaseTable.Of(release, session.Eoir, session.Vocabulary);

    /// <summary>Says which columns are left out, and why.</summary>
    public static void WriteLeftOut(Session session, IAnsiConsole console, IEnumerable<ReleaseTable> tables)
    {
        string[] left = [.. tables.Where(table => table.Withheld.Count > 0).Select(table => table.Open.Count == 0
            ? session.Say($"{table.Name} (the whole table)", $"{table.Name} (la tabla entera)")
            : $"{table.Name}: {string.Join(", ", table.Withheld.Select(column => column.Name))}")];
        if (left.Length == 0)
        {
            return;
        }

        console.WriteLine(session.Say(
            "Left out, because it tells of a person what is protected (asylum, juveniles, health, victims, "
                + "witnesses):",
            "Se dejó fuera lo que revela datos protegidos de una persona (asilo, menores, salud, víctimas, "
                + "testigos):"));
        foreach (string one in left)
        {
            console.WriteIndented(2, one);
        }

        console.WriteLine(session.Say(
            "'discretion screen --where' counts the cases behind a protected fact; nothing lists them.",
            "'discretion screen --where' cuenta los casos con un dato protegido; nada los enumera."));
    }
}
