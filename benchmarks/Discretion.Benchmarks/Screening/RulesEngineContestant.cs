using System.Linq.Dynamic.Core;
using System.Reflection;
using Discretion.Core.Facts;
using Discretion.Engine.Screening;
using DuckDB.NET.Data;
using RulesEngine.Models;

namespace Discretion.Benchmarks.Screening;

/// <summary>
/// The same conditions as rules of Microsoft RulesEngine, a case an object: what a .NET team would take first. Its
/// rules know success and failure and nothing between.
/// </summary>
internal sealed class RulesEngineContestant
{
    private const string Workflow = "policy";

    private readonly IReadOnlyList<ScreenedCondition> _conditions;
    private readonly RulesEngine.RulesEngine _engine;
    private readonly object[] _cases;
    private readonly int _step;

    /// <param name="casesFile">The docket.</param>
    /// <param name="conditions">The rules.</param>
    /// <param name="step">Every such row of the docket is taken.</param>
    public RulesEngineContestant(string casesFile, IReadOnlyList<ScreenedCondition> conditions, int step)
    {
        _conditions = conditions;
        _step = step;
        _cases = Read(casesFile, conditions, step);
        Rule[] rules = [.. conditions.Select(one => new Rule
        {
            RuleName = one.Id,
            RuleExpressionType = RuleExpressionType.LambdaExpression,
            Expression = RuleText.Write(one.Tree),
        })];
        _engine = new(
            [new Workflow { WorkflowName = Workflow, Rules = rules }],
            new ReSettings { EnableScopedParams = false, EnableFormattedErrorMessage = false });
    }

    /// <summary>How many cases it has.</summary>
    public int Cases => _cases.Length;

    /// <summary>Runs every rule on every case.</summary>
    /// <returns>By case, then by condition: whether the rule succeeded.</returns>
    public bool[][] Screen() => [.. _cases.Select(one =>
        _engine.ExecuteAllRulesAsync(Workflow, [new RuleParameter("c", one)]).AsTask().GetAwaiter().GetResult()
            .Select(result => result.ExceptionMessage is { Length: > 0 } wrong
                ? throw new InvalidOperationException($"{result.Rule.RuleName}: {wrong}")
                : result.IsSuccess)
            .ToArray())];

    /// <summary>How its answers differ from findings of the same rows.</summary>
    public (int Unknown, int AsNo, int AsYes, int Different) Compare(
        bool[][] answers, IReadOnlyList<Findings> findings)
    {
        (int unknown, int asNo, int asYes, int different) = (0, 0, 0, 0);
        for (int one = 0; one < answers.Length; one++)
        {
            for (int condition = 0; condition < _conditions.Count; condition++)
            {
                Truth ours = findings[condition][one * _step];
                bool theirs = answers[one][condition];
                unknown += ours == Truth.Unknown ? 1 : 0;
                asNo += ours == Truth.Unknown && !theirs ? 1 : 0;
                asYes += ours == Truth.Unknown && theirs ? 1 : 0;
                different += ours != Truth.Unknown && theirs != (ours == Truth.Yes) ? 1 : 0;
            }
        }

        return (unknown, asNo, asYes, different);
    }

    private static object[] Read(string casesFile, IReadOnlyList<ScreenedCondition> conditions, int step)
    {
        (string Name, string Sql, Type Type)[] columns =
        [
            .. conditions.SelectMany(one => one.Tree.Facts()).DistinctBy(fact => fact.Id).SelectMany(Columns),
        ];
        Type type = DynamicClassFactory.CreateType(
            [.. columns.Select(column => new DynamicProperty(column.Name, column.Type))]);
        PropertyInfo[] properties = [.. columns.Select(column => type.GetProperty(column.Name)!)];
        using DuckDBConnection duckDb = new("DataSource=:memory:");
        duckDb.Open();
        using DuckDBCommand command = duckDb.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => column.Sql))} FROM read_parquet('"
            + casesFile.Replace("'", "''", StringComparison.Ordinal)
            + $"', file_row_number = true) WHERE file_row_number % {step} = 0 ORDER BY file_row_number";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object> cases = [];
        while (reader.Read())
        {
            object one = Activator.CreateInstance(type)!;
            for (int at = 0; at < columns.Length; at++)
            {
                properties[at].SetValue(one, reader.IsDBNull(at) ? null : reader.GetValue(at));
            }

            cases.Add(one);
        }

        return [.. cases];
    }

    private static IEnumerable<(string Name, string Sql, Type Type)> Columns(FactDefinition fact)
    {
        Type type = fact.Kind switch
        {
            FactKind.YesNo => typeof(bool?),
            FactKind.Text => typeof(string),
            _ => typeof(int?),
        };
        string[] names = fact.IsRange ? [fact.Id + "_low", fact.Id + "_high"] : [fact.Id];
        return names.Select(name => (
            name,
            fact.Kind is FactKind.Date or FactKind.Month ? $"CAST({name} - DATE '0001-01-01' AS INTEGER)" : name,
            type));
    }
}
