using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Discretion.Engine.Facts;

namespace Discretion.IntegrationTests.Docket;

/// <summary>The importer as a test uses it, with the facts and the format that the program ships.</summary>
internal static class CourtFiles
{
    /// <summary>Every fact.</summary>
    public static Vocabulary Vocabulary { get; } = VocabularyFiles.Read(Shipped("facts"));

    /// <summary>The court's format.</summary>
    public static EoirFormat Format { get; } = EoirFormat.Read(Shipped("formats/eoir"));

    /// <summary>A folder that the program ships beside itself.</summary>
    public static string Shipped(string name) => Path.Combine(AppContext.BaseDirectory, name);

    /// <summary>Imports a folder or .zip as the release <c>test</c>.</summary>
    /// <param name="source">The folder or .zip.</param>
    /// <param name="asOf">The day the facts speak of.</param>
    /// <param name="home">The home folder that gets the release.</param>
    public static Task<DocketRelease> ImportAsync(
        string source, DateOnly asOf, string home, string name = "test", CancellationToken? cancel = null) =>
        new DocketStore(home).ImportAsync(
            name, DocketSource.Open(source), asOf, new(Format, Vocabulary), progress: null,
            cancel ?? TestContext.Current.CancellationToken);

    /// <summary>A release's cases as a relation in SQL.</summary>
    public static string CasesSql(DocketRelease release) => $"read_parquet('{release.CasesPath}')";
}
