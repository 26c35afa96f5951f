using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using static Discretion.App.Commands.ReportColumn;

namespace Discretion.App.Commands;

/// <summary>What a report on a release says, section by section.</summary>
internal static class DocketSections
{
    /// <summary>All of it.</summary>
    public static IReadOnlyList<ReportSection> Of(Session session, DocketRelease release) =>
    [
        What(session, release),
        Source(session, release.Manifest),
        Cite(session, release),
        Rows(session, release.Manifest),
        Missing(session, release),
        Problems(session, release),
        CellSections.Cells(session, release.Manifest),
        CellSections.Codes(session, release.Manifest),
        Lookups(session, release.Manifest),
        Facts(session, release.Manifest),
    ];

    private static ReportSection What(Session session, DocketRelease release)
    {
        Manifest manifest = release.Manifest;
        long Sum(Func<TableReport, long> of) => manifest.Tables.Sum(of);
        return new("what", session.Say("What this is", "Qué es esto"),
        [
            new ReportBlock.Pairs(
            [
                (session.Say("docket", "lista de casos"), release.Name),
                (session.Say("read from", "leída de"), session.SayFormat(manifest.Format)),
                (session.Say("as of", "al"), $"{manifest.AsOf:yyyy-MM-dd}"),
                (session.Say("cases", "casos"), ReportWords.Count(manifest.Cases)),
                (session.Say("lines read", "líneas leídas"), string.Create(CultureInfo.InvariantCulture, $"""
                    {Sum(table => table.In):N0} {session.Say("in", "en")} {manifest.Tables.Count} {
                    session.Say("tables", "tablas")}: {Sum(table => table.Kept):N0} {
                    session.Say("kept", "guardadas")}, {Sum(table => table.Repaired):N0} {
                    session.Say("repaired", "reparadas")}, {Sum(table => table.SetAside):N0} {
                    session.Say("set aside", "apartadas")}
                    """)),
            ]),
            new ReportBlock.Paragraph(session.Say(
                "Ages, next hearings and deadlines are counted to that day. A docket never changes: the same source, "
                    + "day and version of the program give the same bytes.",
                "Las edades, las próximas audiencias y los plazos se cuentan a esa fecha. Una lista de casos nunca "
                    + "cambia: la misma fuente, fecha y versión del programa dan los mismos bytes.")),
        ]);
    }

    private static ReportSection Source(Session session, Manifest manifest)
    {
        string title = session.Say("Files it was read from", "Archivos de los que se leyó");
        return manifest.Source is not { } files
            ? new("source", title,
            [
                new ReportBlock.Paragraph(session.Say(
                    "This docket was imported before the program kept account of its source. Import it again to have "
                        + "it.",
                    "Esta lista se importó antes de que el programa anotara la fuente. Vuelva a importarla para "
                        + "tenerla.")),
            ])
            : new("source", title,
            [
                new ReportBlock.Grid(
                    session.Say(
                        "Each file with its size and hash, to be compared with another copy",
                        "Cada archivo con su tamaño y su hash, para comparar con otra copia"),
                    [new(session.Say("file", "archivo")), new("bytes", IsNumber: true), new("SHA-256")],
                    [.. files.Select(file => new ReportRow([file.File, ReportWords.Count(file.Bytes), file.Sha256]))]),
            ]);
    }

    /// <summary>The account of each table.</summary>
    public static ReportSection Rows(Session session, Manifest manifest) => new(
        "rows",
        session.Say("Rows by table", "Filas por tabla"),
        [
            new ReportBlock.Grid(
                session.Say("Every line of every table", "Todas las líneas de cada tabla"),
                [
                    new(session.Say("table", "tabla")), Number(session.Say("in", "entraron")),
                    Number(session.Say("kept", "guardadas")), Number(session.Say("repaired", "reparadas")),
                    Number(session.Say("set aside", "apartadas")), Number(session.Say("orphans", "huérfanas")),
                    Number("Count.txt"),
                ],
                [.. manifest.Tables.Select(table => new ReportRow(
                    [
                        table.Table, ReportWords.Count(table.In), ReportWords.Count(table.Kept),
                        ReportWords.Count(table.Repaired), ReportWords.Count(table.SetAside),
                        ReportWords.Count(table.Orphans), Control(session, table),
                    ],
                    Name(session, table.Table)))]),
            new ReportBlock.Paragraph(session.Say(
                "in = kept + repaired + set aside, in lines of the file. Orphans are kept rows of a case that has no "
                    + "row of its own. Count.txt is the court's own count of rows.",
                "entraron = guardadas + reparadas + apartadas, en líneas del archivo. Las huérfanas son filas "
                    + "guardadas de un caso que no tiene fila propia. Count.txt es el conteo de filas de la propia "
                    + "corte.")),
        ]);

    private static ReportSection Lookups(Session session, Manifest manifest) => new(
        "lookups",
        session.Say("Tables of codes and other files", "Tablas de códigos y otros archivos"),
        [
            manifest.Lookups is not { } lookups
                ? new ReportBlock.Paragraph(session.Say(
                    "The source has no table of codes. Codes are named by the program's own lists.",
                    "La fuente no tiene tablas de códigos. Los nombres vienen de las listas del programa."))
                : new ReportBlock.Grid(
                    session.Say(
                        "The source's tables of codes, which name what the program's lists do not",
                        "Tablas de códigos de la fuente, que nombran lo que no está en las listas del programa"),
                    [
                        new(session.Say("table", "tabla")), Number(session.Say("in", "entraron")),
                        Number(session.Say("kept", "guardadas")), Number(session.Say("set aside", "apartadas")),
                    ],
                    [.. lookups.Select(table => new ReportRow([table.Table, ReportWords.Count(table.In),
                        ReportWords.Count(table.Kept), ReportWords.Count(table.SetAside)]))]),
            new ReportBlock.Paragraph(manifest.NotRead is { } files
                ? session.Say(
                    $"Not read, because no format knows them ({files.Count}): {string.Join(", ", files)}.",
                    $"No se leyeron, porque ningún formato los conoce ({files.Count}): {string.Join(", ", files)}.")
                : session.Say("Every file of the source was read.", "Se leyeron todos los archivos de la fuente.")),
        ]);

    private static string? Name(Session session, string table) =>
        session.Eoir.Tables.FirstOrDefault(one => one.File == table) is { } known ? session.Say(known.Name) : null;

    private static string Control(Session session, TableReport report) => report.ControlTotal switch
    {
        null => "",
        { } total when total == report.Rows => session.Say("agrees", "coincide"),
        { } total => (report.Rows - total).ToString("+#,0;-#,0", CultureInfo.InvariantCulture),
    };

    private static ReportSection Missing(Session session, DocketRelease release)
    {
        string title = session.Say("What the source lacks", "Lo que le falta a la fuente");
        IReadOnlyList<MissingTable> missing = MissingTable.Of(release);
        return missing.Count == 0
            ? new("missing", title,
            [
                new ReportBlock.Paragraph(session.Say(
                    "Nothing that facts need: every table and every deciding column is there.",
                    "Nada que los datos necesiten: están todas las tablas y todas las columnas decisivas.")),
            ])
            : new("missing", title,
            [
                new ReportBlock.Grid(
                    session.Say("Tables and what they would tell", "Tablas y lo que habrían dicho"),
                    [
                        new(session.Say("table", "tabla")), new(session.Say("lacks", "falta")),
                        new(session.Say("so these are unknown, never no", "por eso es desconocido, nunca un no")),
                    ],
                    [.. missing.Select(table => new ReportRow(
                        [
                            table.Table,
                            table.IsThere ? string.Join(", ", table.MissingColumns)
                                : session.Say("all of it", "toda"),
                            string.Join(", ", table.Facts.Select(fact => fact.Id())),
                        ],
                        Name(session, table.Table)))]),
            ]);
    }

    private static ReportSection Problems(Session session, DocketRelease release)
    {
        string title = session.Say("Problems by reason", "Problemas por motivo");
        IReadOnlyList<ProblemCount> problems = ProblemCount.Of(release);
        return problems.Count == 0
            ? new("problems", title,
            [
                new ReportBlock.Paragraph(
                    session.Say("No row was repaired or set aside.", "Ninguna fila fue reparada ni apartada.")),
            ])
            : new("problems", title,
            [
                new ReportBlock.Grid(
                    session.Say("Rows that were repaired or set aside", "Filas reparadas o apartadas"),
                    [
                        new(session.Say("reason", "motivo")), new(session.Say("table", "tabla")),
                        new(session.Say("what", "qué")), Number(session.Say("rows", "filas")),
                        Number(session.Say("first at line", "primera en la línea")),
                    ],
                    [.. problems.Select(problem => new ReportRow(
                    [
                        session.SayProblem(problem.Reason), problem.Table,
                        problem.What == "repaired" ? session.Say("repaired", "reparada")
                            : session.Say("set aside", "apartada"),
                        ReportWords.Count(problem.Rows), ReportWords.Count(problem.ExampleLine),
                    ]))]),
                new ReportBlock.Paragraph(session.Say(
                    "A row is repaired when it has exactly one reading. The text of each stands in problems.parquet.",
                    "Una fila se repara cuando tiene exactamente una lectura. El texto de cada una está en "
                        + "problems.parquet.")),
            ]);
    }

    private static ReportSection Facts(Session session, Manifest manifest) => new(
        "facts",
        session.Say("Facts", "Datos"),
        [
            new ReportBlock.Grid(
                session.Say("What is known of the cases, and why not", "Lo que se sabe de los casos, y por qué no"),
                [
                    new(session.Say("fact", "dato")), Number(session.Say("known", "conocidos")),
                    Number(session.Say("unknown", "desconocidos")), Number(session.Say("share", "parte")),
                    new(session.Say("because", "porque")),
                ],
                [.. manifest.Facts.Select(fact => Fact(session, manifest, fact.Key, fact.Value))]),
            new ReportBlock.Paragraph(session.Say("Unknown is not no.", "Desconocido no significa no.")),
        ]);

    private static ReportRow Fact(Session session, Manifest manifest, string id, FactCount count)
    {
        long unknown = manifest.Cases - count.Known;
        IEnumerable<string> reasons = count.Unknown.OrderByDescending(reason => reason.Value)
            .Select(reason => $"{session.SayReason(reason.Key)} {ReportWords.Count(reason.Value)}");
        return new(
            [
                id, ReportWords.Count(count.Known), ReportWords.Count(unknown),
                Tables.ShareText(unknown, manifest.Cases), string.Join("; ", reasons),
            ],
            session.Vocabulary.Find(id) is { } fact ? session.Say(fact.Question) : null);
    }

    private static ReportSection Cite(Session session, DocketRelease release) => new(
        "cite",
        session.Say("How to cite it", "Cómo citarla"),
        [
            new ReportBlock.Paragraph(session.Say(
                $"Docket {release.Name}, {session.SayFormat(release.Manifest.Format)}, as of "
                    + $"{release.Manifest.AsOf:yyyy-MM-dd}, manifest SHA-256 {release.ManifestSha256}",
                $"Lista de casos {release.Name}, {session.SayFormat(release.Manifest.Format)}, al "
                    + $"{release.Manifest.AsOf:yyyy-MM-dd}, SHA-256 del manifiesto {release.ManifestSha256}")),
            new ReportBlock.Paragraph(session.Say(
                "The manifest has the hash of every file of the docket. Whoever has the docket checks it with "
                    + "'discretion docket verify'; whoever has the same source gets the same hash by importing it as "
                    + "of the same day with the same version of the program.",
                "El manifiesto tiene el hash de cada archivo de la lista. Quien tenga la lista la comprueba con "
                    + "'discretion docket verify'; quien tenga la misma fuente obtiene el mismo hash al importarla "
                    + "con la misma fecha y la misma versión del programa.")),
        ]);
}
