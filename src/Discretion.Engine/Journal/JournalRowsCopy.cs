using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Discretion.Engine.Journal;

/// <summary>Copies every row of every table from one database of a journal to another, whichever kinds they
/// are.</summary>
internal static class JournalRowsCopy
{
    /// <summary>Copies into tables that are empty. The guards are off: both are in transactions.</summary>
    public static void Copy(JournalContext from, JournalContext to)
    {
        foreach (IEntityType table in InOrder(from.Model))
        {
            IProperty[] columns = [.. table.GetProperties()];
            string names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
            using DbCommand read = Command(from, $"SELECT {names} FROM \"{table.GetTableName()}\"");
            using DbCommand write = Command(to, $"INSERT INTO \"{table.GetTableName()}\" ({names}) VALUES ("
                + string.Join(", ", columns.Select((_, at) => $"@p{at}")) + ")");
            using DbDataReader reader = read.ExecuteReader();
            while (reader.Read())
            {
                write.Parameters.Clear();
                for (int at = 0; at < columns.Length; at++)
                {
                    DbParameter parameter = write.CreateParameter();
                    parameter.ParameterName = $"p{at}";
                    parameter.Value = reader.IsDBNull(at) ? DBNull.Value : Value(reader, at, columns[at]);
                    write.Parameters.Add(parameter);
                }

                write.ExecuteNonQuery();
            }
        }
    }

    /// <summary>How many rows each table has.</summary>
    public static IReadOnlyDictionary<string, long> Count(JournalContext journal) =>
        InOrder(journal.Model).Select(table => table.GetTableName()!).Order(StringComparer.Ordinal).ToDictionary(
            name => name,
            name =>
            {
                using DbCommand count = Command(journal, $"SELECT COUNT(*) FROM \"{name}\"");
                return Convert.ToInt64(count.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
            },
            StringComparer.Ordinal);

    // A row comes after those that it refers to; what refers both ways is checked at the end of the transaction.
    private static List<IEntityType> InOrder(IModel model)
    {
        List<IEntityType> ordered = [];
        foreach (IEntityType table in model.GetEntityTypes())
        {
            Add(table);
        }

        return ordered;

        void Add(IEntityType table)
        {
            if (ordered.Contains(table))
            {
                return;
            }

            foreach (IForeignKey key in table.GetForeignKeys().Where(key => key.PrincipalEntityType != table))
            {
                Add(key.PrincipalEntityType);
            }

            ordered.Add(table);
        }
    }

    private static object Value(DbDataReader reader, int at, IProperty column)
    {
        Type type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var guid when guid == typeof(Guid) => reader.GetGuid(at),
            var date when date == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(at),
            var time when time == typeof(DateTimeOffset) => reader.GetFieldValue<DateTimeOffset>(at),
            var whole when whole == typeof(int) => reader.GetInt32(at),
            var whole when whole == typeof(long) => reader.GetInt64(at),
            var yesNo when yesNo == typeof(bool) => reader.GetBoolean(at),
            var text when text == typeof(string) => reader.GetString(at),
            var bytes when bytes == typeof(byte[]) => reader.GetFieldValue<byte[]>(at),
            var other => throw new NotSupportedException(
                $"A column of the journal is of {other}, which no copy is made of. Teach it to {nameof(Value)}."),
        };
    }

    private static DbCommand Command(JournalContext context, string sql)
    {
        DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = (context.Database.CurrentTransaction as IInfrastructure<DbTransaction>)?.Instance;
        command.CommandText = sql;
        return command;
    }
}
