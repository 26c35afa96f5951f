using System.Collections.Frozen;
using System.Text.Json;

namespace Discretion.Engine.Docket.Releases;

/// <summary>
/// Holds a query to what it may do, on the tree that DuckDB's own parser gives for it and before it is run. What is
/// not on a list here is refused, also what a later DuckDB may bring.
/// </summary>
internal sealed class QueryCheck
{
    private const int DepthMax = 4096;

    private static readonly FrozenSet<string> Expressions = new[]
    {
        "CONSTANT", "COLUMN_REF", "FUNCTION", "COMPARISON", "CONJUNCTION", "OPERATOR", "CAST", "CASE", "BETWEEN",
        "SUBQUERY", "STAR", "WINDOW",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nodes = new[]
    {
        "SELECT_NODE", "SET_OPERATION_NODE", "CTE_NODE",
        "BASE_TABLE", "JOIN", "SUBQUERY", "EMPTY", "EXPRESSION_LIST",
        "ORDER_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "DISTINCT_MODIFIER",
        "ASCENDING", "DESCENDING", "ORDER_DEFAULT",
        "DECIMAL_TYPE_INFO", "STRING_TYPE_INFO", "LIST_TYPE_INFO",
    }.ToFrozenSet(StringComparer.Ordinal);

    // The parser gives these as columns; the binder makes functions of them that ask the clock or the session.
    private static readonly FrozenSet<string> ColumnsThatAreNone = new[]
    {
        "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "today", "now",
        "current_user", "session_user", "user", "current_role", "current_catalog", "current_database",
        "current_schema",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _tables;

    private QueryCheck(IEnumerable<string> tables, JsonElement root)
    {
        _tables = new(tables, StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement named in Objects(root).Where(one =>
            one.TryGetProperty("key", out _) && one.TryGetProperty("value", out _)))
        {
            _tables.Add(named.GetProperty("key").GetString()!);
        }
    }

    /// <summary>Why a query is refused; null when it is not.</summary>
    /// <param name="serialized">What <c>json_serialize_sql</c> gives for it.</param>
    /// <param name="tables">The tables that it may read.</param>
    public static string? Problem(string serialized, IReadOnlyList<string> tables)
    {
        using JsonDocument document = JsonDocument.Parse(serialized, new() { MaxDepth = DepthMax });
        JsonElement root = document.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            string message = root.GetProperty("error_message").GetString()!;
            return message.StartsWith("Only SELECT", StringComparison.Ordinal)
                ? "Only a SELECT can be run. Write one that begins with SELECT, WITH or FROM."
                : $"The query cannot be read: {message}";
        }

        int statements = root.GetProperty("statements").GetArrayLength();
        if (statements != 1)
        {
            return statements == 0 ? "There is no query in that. Give one SELECT."
                : $"That is {statements} statements. Give one SELECT.";
        }

        QueryCheck check = new(tables, root);
        return Objects(root.GetProperty("statements")).Select(check.Problem).FirstOrDefault(found => found is not null);
    }

    private string? Problem(JsonElement node)
    {
        string? type = Text(node, "type");
        if (Text(node, "class") is { } kind)
        {
            return Expressions.Contains(kind) ? Expression(node, kind) : $"{kind} is no part of a query here.";
        }

        if (type is not null && !Nodes.Contains(type))
        {
            return type switch
            {
                "TABLE_FUNCTION" => "A table function cannot be read. Read the docket's own tables: "
                    + $"{string.Join(", ", _tables.Order(StringComparer.Ordinal))}.",
                "SHOW_REF" => "DESCRIBE, SHOW and SUMMARIZE are no queries. Leave the query out to see the tables.",
                "RECURSIVE_CTE_NODE" => "A query cannot be recursive.",
                _ => $"{type} is no part of a query here.",
            };
        }

        return type == "BASE_TABLE" ? Table(node) : null;
    }

    private string? Table(JsonElement node)
    {
        string table = Text(node, "table_name") ?? "";
        bool isPlain = Text(node, "schema_name") is null or "" && Text(node, "catalog_name") is null or ""
            && node.GetProperty("at_clause").ValueKind == JsonValueKind.Null;
        return isPlain && _tables.Contains(table) ? null
            : $"There is no table {table} to be read, or all of it is protected. There are: "
                + $"{string.Join(", ", _tables.Order(StringComparer.Ordinal))}.";
    }

    private static string? Expression(JsonElement node, string kind)
    {
        if (kind is "FUNCTION" or "WINDOW")
        {
            string function = Text(node, "function_name") ?? "";
            bool isPlain = Text(node, "schema") is null or "" or "main" or "pg_catalog"
                && Text(node, "catalog") is null or "" or "system";
            return isPlain && QueryFunctions.Allowed.Contains(function) ? null
                : $"The function {function} cannot be used here.";
        }

        string? column = kind == "COLUMN_REF" && node.GetProperty("column_names") is { } names
            && names.GetArrayLength() == 1 ? names[0].GetString() : null;
        return column is not null && ColumnsThatAreNone.Contains(column)
            ? $"{column} asks the clock or the session, so that the same query would not give the same answer. Write "
                + "the day out: DATE '2011-11-17'."
            : null;
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        Stack<JsonElement> waiting = new([root]);
        while (waiting.TryPop(out JsonElement node))
        {
            switch (node.ValueKind)
            {
                case JsonValueKind.Object:
                    yield return node;
                    foreach (JsonProperty property in node.EnumerateObject())
                    {
                        waiting.Push(property.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement element in node.EnumerateArray())
                    {
                        waiting.Push(element);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
