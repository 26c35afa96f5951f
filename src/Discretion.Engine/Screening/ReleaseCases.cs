using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using DuckDB.NET.Data;

namespace Discretion.Engine.Screening;

/// <summary>The cases of a release of the court's file.</summary>
/// <param name="release">The release.</param>
/// <param name="vocabulary">The facts.</param>
public sealed class ReleaseCases(DocketRelease release, Vocabulary vocabulary) : ICaseSource
{
    /// <summary>The release.</summary>
    public DocketRelease Release => release;

    /// <inheritdoc/>
    public string Name => release.Name;

    /// <inheritdoc/>
    public DateOnly AsOf => release.Manifest.AsOf;

    /// <inheritdoc/>
    public CaseOrigin Origin => CaseOrigin.CourtFile;

    /// <inheritdoc/>
    public SeenFrom? SeenFrom => release.Manifest.SeenFrom;

    /// <inheritdoc/>
    public string? NameOf(string codes, string code, string? caseType) => release.NameOf(codes, code, caseType);

    /// <inheritdoc/>
    /// <exception cref="DocketException">The release's cases cannot be read.</exception>
    public Snapshot Load(IReadOnlyList<FactDefinition> facts, CancellationToken cancel = default)
    {
        try
        {
            return SnapshotReader.Read(release.CasesPath, facts, cancel);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or DuckDBException)
        {
            throw new DocketException($"The cases of docket {release.Name} cannot be read: "
                + wrong.Message.Split('\n')[0].TrimEnd('.')
                + ". 'discretion docket verify' tells which files are not as they were.");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListedCase> List(IReadOnlySet<int> rows)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string path = release.CasesPath.Replace("'", "''", StringComparison.Ordinal);
        command.CommandText = $"SELECT {string.Join(", ", ListedCase.Columns)}, file_row_number "
            + $"FROM read_parquet('{path}', file_row_number = true)";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<(long Key, ListedCase Case)> cases = [];
        while (reader.Read())
        {
            int row = (int)reader.GetInt64(ListedCase.Columns.Count);
            if (rows.Contains(row))
            {
                long key = reader.GetInt64(0);
                cases.Add((key, new(key.ToString(CultureInfo.InvariantCulture), Text(reader, 1), Text(reader, 2),
                    Day(reader, 3), Text(reader, 4), Day(reader, 5), row)));
            }
        }

        return ListedCase.InOrder(cases);
    }

    /// <inheritdoc/>
    public CaseRecord? Find(string caseId)
    {
        if (!long.TryParse(caseId, NumberStyles.None, CultureInfo.InvariantCulture, out long key)
            || release.FindCase(key, vocabulary) is not { } found)
        {
            return null;
        }

        CourtCitations citations = new(found, release.RowsOf(key));
        return new()
        {
            CaseId = key.ToString(CultureInfo.InvariantCulture),
            Facts = found.Facts,
            CellsOf = citations.Of,
            NameOf = NameOf,
            LostRows = release.LostRowsOf(key),
            Tables = release.Manifest.Tables.Select(report => report.Table).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static string? Text(DuckDBDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);

    private static DateOnly? Day(DuckDBDataReader reader, int at) =>
        reader.IsDBNull(at) ? null : reader.GetFieldValue<DateOnly>(at);
}
