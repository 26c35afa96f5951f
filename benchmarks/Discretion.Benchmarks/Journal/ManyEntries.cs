using System.Data.Common;
using System.Globalization;
using System.Text;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Discretion.Benchmarks.Journal;

/// <summary>Writes a long journal by hand, with every guard on.</summary>
internal static class ManyEntries
{
    private const int EntriesOfStream = 12;
    private const int EntriesOfAct = 5;
    private const int ActsOfTouch = 20;
    private const string Person = "Ana Ruiz";
    private const long Beginning = 1_321_542_000_000_000;

    /// <summary>Writes; how many bytes the bodies have together.</summary>
    public static long Write(SqliteJournal database, long entries) => database.Write(journal =>
    {
        DbConnection connection = journal.Database.GetDbConnection();
        DbTransaction transaction = journal.Database.CurrentTransaction!.GetDbTransaction();
        using DbCommand touch = Command("INSERT INTO touches VALUES ($0, $1, $2)", 3);
        using DbCommand act = Command("INSERT INTO acts VALUES ($0, $1, $2, $3, $4, NULL)", 5);
        using DbCommand decision = Command("INSERT INTO decisions VALUES ($0, $1, $2, $3)", 4);
        using DbCommand entry = Command("INSERT INTO entries VALUES ($0, $1, $2, $3, $4, $5, $6, $7)", 8);
        byte[] last = EntryHash.Beginning.ToArray();
        long bytes = 0;
        string touched = "";
        for (long position = 1; position <= entries; position++)
        {
            // Twelve entries of a stream are far apart, as the steps of a review are.
            long stream = (position - 1) % ((entries / EntriesOfStream) + 1);
            string name = "review/" + Id('c', stream);
            int version = (int)((position - 1) / ((entries / EntriesOfStream) + 1)) + 1;
            long at = Beginning + (position * 1_000);
            byte[] body = Body(position);
            bool isDecided = position % EntriesOfAct == 0;
            string id = Id('a', position);
            if (isDecided)
            {
                long number = position / EntriesOfAct;
                if (touched.Length == 0 || number % ActsOfTouch == 0)
                {
                    touched = Id('b', position);
                    Run(touch, touched, Person, at);
                }

                Run(act, id, touched, Person, name, at);
                Run(decision, position, name, id, Person);
            }

            string kind = isDecided ? "decided" : "noted";
            last = EntryHash.Of(last, position, name, version, kind, at, isDecided ? Guid.Parse(id) : null, body);
            Run(entry, position, name, version, kind, at, isDecided ? id : DBNull.Value, body, last);
            bytes += body.Length;
        }

        return bytes;

        DbCommand Command(string text, int parameters)
        {
            DbCommand command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = text;
            for (int at = 0; at < parameters; at++)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${at}");
                command.Parameters.Add(parameter);
            }

            return command;
        }
    });

    private static void Run(DbCommand command, params object[] values)
    {
        for (int at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        command.ExecuteNonQuery();
    }

    private static string Id(char kind, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}0000000-0000-4000-8000-{number:X12}").ToUpperInvariant();

    // As long as what is kept of a decision with its reasons.
    private static byte[] Body(long number)
    {
        string reasons = string.Join(',', Enumerable.Range(0, 2 + (int)(number % 9)).Select(at => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"code":"family.{{at}}","words":"Two children, citizens, at school here ({{number}})"}""")));
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $$"""{"by":"{{Person}}","number":{{number}},"reasons":[{{reasons}}]}"""));
    }
}
