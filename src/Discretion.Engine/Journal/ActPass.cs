using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Discretion.Engine.Journal;

/// <summary>
/// Holds the decisions to the acts of people that they rest on: each entry that an act must make has its own, with one
/// fresh touch of the same person, and no act or decision stands without its entry.
/// </summary>
/// <param name="connection">The journal.</param>
/// <param name="chain">The chain that was gone along.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class ActPass(DbConnection connection, ChainPass chain, ChainFaults faults)
{
    private const long TouchMicroseconds = 15 * 60 * 1_000_000L;
    private const int ActsOfTouchMax = 20;

    // The database compares what belongs to the decision alone: that is a third of the cells to be read.
    private static readonly string Decisions = string.Create(CultureInfo.InvariantCulture,
        $"""
        SELECT d.position, d.stream, d.act,
            CASE WHEN a.stream = d.stream AND a.person = d.person AND t.person = d.person
                    AND a.consumed_by = d.position AND a.made_at - t.made_at BETWEEN 0 AND {TouchMicroseconds}
                THEN 1 ELSE 0 END
        FROM decisions d LEFT JOIN acts a ON a.id = d.act LEFT JOIN touches t ON t.id = a.touch ORDER BY d.position
        """);

    private const string ActsWithoutDecision =
        """
        SELECT COALESCE(a.consumed_by, 0) FROM acts a
        WHERE NOT EXISTS (SELECT 1 FROM decisions d WHERE d.position = a.consumed_by AND d.act = a.id)
        """;

    private static readonly string TouchesWithTooMany = string.Create(CultureInfo.InvariantCulture,
        $"SELECT MAX(COALESCE(consumed_by, 0)) FROM acts GROUP BY touch HAVING COUNT(*) > {ActsOfTouchMax}");

    /// <summary>Checks.</summary>
    public void Check()
    {
        CheckDecisions();
        foreach (string query in (string[])[ActsWithoutDecision, TouchesWithTooMany])
        {
            using DbCommand command = Command(query);
            using DbDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                faults.Add(reader.GetInt64(0), ChainFaultKind.Decision);
            }
        }
    }

    private void CheckDecisions()
    {
        using DbCommand command = Command(Decisions);
        using DbDataReader reader = command.ExecuteReader();
        int at = 0;
        while (reader.Read())
        {
            long position = reader.GetInt64(0);
            for (; at < chain.Acts.Count && chain.Acts[at].Position < position; at++)
            {
                faults.Add(chain.Acts[at].Position, ChainFaultKind.Decision);
            }

            if (at == chain.Acts.Count || chain.Acts[at].Position != position || !IsOf(chain.Acts[at], reader))
            {
                faults.Add(position, ChainFaultKind.Decision);
            }

            at += at < chain.Acts.Count && chain.Acts[at].Position == position ? 1 : 0;
        }

        for (; at < chain.Acts.Count; at++)
        {
            faults.Add(chain.Acts[at].Position, ChainFaultKind.Decision);
        }
    }

    private bool IsOf(ActLink link, DbDataReader row) =>
        row.GetInt32(3) == 1 && link.Act is { } act && IdIn(row, 2) == act
        && row.GetString(1) == Encoding.UTF8.GetString(chain.Streams[link.Stream]);

    // SQLite keeps an id as text, PostgreSQL as what it is.
    private static Guid? IdIn(DbDataReader row, int column) => row.GetValue(column) switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, CultureInfo.InvariantCulture, out Guid id) => id,
        _ => null,
    };

    private DbCommand Command(string text)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        return command;
    }
}
