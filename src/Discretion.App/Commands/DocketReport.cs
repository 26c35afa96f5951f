using Discretion.Core.Docket;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What a release is and what its import found, for <c>docket import</c> and <c>docket show</c>.</summary>
internal static class DocketReport
{
    /// <summary>The report as docs/json.md describes it.</summary>
    public static object Json(Session session, DocketRelease release)
    {
        Manifest manifest = release.Manifest;
        return new
        {
            release.Name,
            manifest.Format,
            manifest.AsOf,
            release.ManifestSha256,
            source = manifest.Source?.Select(file => new { file.File, file.Bytes, file.Sha256 }),
            manifest.Cases,
            manifest.CannotSayNo,
            missing = MissingTable.Of(release).ToDictionary(table => table.Table, table => new
            {
                table.IsThere,
                facts = table.Facts.Select(fact => fact.Id()),
            }),
            tables = manifest.Tables.ToDictionary(table => table.Table, table => new
            {
                table.In,
                table.Kept,
                table.Repaired,
                table.SetAside,
                table.Rows,
                table.Orphans,
                table.ControlTotal,
                table.MissingColumns,
                table.UnknownColumns,
                columns = table.Columns.ToDictionary(column => column.Column, column => new
                {
                    column.Normalised,
                    column.Unreadable,
                    unreadableTexts = CellSections.Telling(session, table.Table, column, column.UnreadableTexts),
                    unnamed = CellSections.Telling(session, table.Table, column, column.Unnamed),
                }),
            }),
            lookups = manifest.Lookups?.ToDictionary(
                table => table.Table, table => new { table.In, table.Kept, table.SetAside }),
            manifest.NotRead,
            problems = ProblemCount.Of(release).Select(problem => new
            {
                problem.Table,
                problem.What,
                problem.Reason,
                problem.Rows,
                problem.ExampleLine,
            }),
            facts = manifest.Facts.ToDictionary(fact => fact.Key, fact => new
            {
                fact.Value.Known,
                unknown = manifest.Cases - fact.Value.Known,
                reasons = fact.Value.Unknown,
            }),
        };
    }

    /// <summary>The report for people.</summary>
    public static void Write(Session session, IAnsiConsole console, DocketRelease release)
    {
        console.WriteLine(Title(session, release));
        console.WriteSections(DocketSections.Of(session, release));
        console.WriteLine(Tables.CasesNotPeople(session));
    }

    /// <summary>The report as a page of its own.</summary>
    public static string Page(Session session, DocketRelease release) => ReportPage.Write(
        session.Language,
        Title(session, release),
        session.Say("Contents", "Contenido"),
        DocketSections.Of(session, release),
        Tables.CasesNotPeople(session));

    /// <summary>The account of each table alone.</summary>
    public static void WriteRows(Session session, IAnsiConsole console, Manifest manifest) =>
        console.WriteSection(DocketSections.Rows(session, manifest));

    private static string Title(Session session, DocketRelease release) => session.Say(
        $"Docket {release.Name}: {release.Manifest.Cases:N0} cases as of {release.Manifest.AsOf:yyyy-MM-dd}",
        $"Lista de casos {release.Name}: {release.Manifest.Cases:N0} casos al {release.Manifest.AsOf:yyyy-MM-dd}");
}
