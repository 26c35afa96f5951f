using System.Globalization;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What every output says of a docket that is seen as it stood on an earlier day.</summary>
internal static class EarlierNote
{
    /// <summary>For programs; null when the docket is seen on its own day.</summary>
    public static object? Json(ICaseSource docket) => docket.SeenFrom is not { } seen ? null : new
    {
        docketAsOf = seen.AsOf,
        manifestSha256 = seen.ManifestSha256,
        rows = seen.Tables.ToDictionary(
            table => table.Table, table => new { table.Known, table.Undated, table.Later }),
    };

    /// <summary>For people; nothing when the docket is seen on its own day.</summary>
    public static void Write(Session session, IAnsiConsole console, ICaseSource docket)
    {
        if (docket.SeenFrom is { } seen)
        {
            string day = docket.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string own = seen.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            console.WriteLine(session.Say(
                $"Seen as of {day} in the docket of {own}: what came later is left out, and what was completed later "
                    + "counts as open. What the file does not date (custody, permanent residence, rows without a day) "
                    + "is unknown. What the court has changed or deleted since cannot be seen.",
                $"Visto al {day} en la lista del {own}: se omite lo que llegó después, y lo que concluyó después "
                    + "cuenta como abierto. Lo que el archivo no fecha (custodia, residencia permanente, filas sin "
                    + "día) es desconocido. No se puede ver lo que la corte cambió o borró desde entonces."));
        }
    }
}
