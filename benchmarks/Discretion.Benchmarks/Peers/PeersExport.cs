using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Discretion.Benchmarks.Screening;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Facts;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;

namespace Discretion.Benchmarks.Peers;

/// <summary>
/// Writes a policy's conditions, drawn cases and our findings of them into a file that
/// <c>benchmarks/peers/compare.mjs</c> asks other engines with.
/// </summary>
internal static class PeersExport
{
    public static int Run(string id, string cases, string outFile)
    {
        Vocabulary vocabulary = VocabularyFiles.Read("facts");
        PolicyVersion policy = PolicyFiles.Read(Path.Combine("policies", id), vocabulary);
        IReadOnlyList<(string Id, Condition Tree)> all = LargestPolicy.ConditionsOf(policy);
        (string Id, Condition Tree)[] said = [.. all.Where(one => PublicodesText.CanSay(one.Tree))];
        IReadOnlyList<FactSheet> sheets = [.. DrawnCases
            .Draw(int.Parse(cases, CultureInfo.InvariantCulture), [.. said.Select(one => one.Tree)])
            .OrderBy(sheet => sheet[CourtRange.FactId].ToInvariantText(), StringComparer.Ordinal)];
        FactDefinition[] facts = [.. said.SelectMany(one => one.Tree.Facts()).DistinctBy(fact => fact.Id)];
        Snapshot snapshot = SheetSnapshot.Of([.. sheets.Select((sheet, at) => ((long)at, sheet))], facts);
        Findings[] findings = [.. said.Select(one => Screener.Evaluate(one.Tree, snapshot))];
        JsonObject rules = [];
        foreach (FactDefinition fact in facts)
        {
            rules[PublicodesText.Name("fact", fact.Id)] = PublicodesText.Question(fact);
        }

        foreach ((string condition, Condition tree) in said)
        {
            rules[PublicodesText.Name("factor", condition)] =
                new JsonObject { ["valeur"] = PublicodesText.Write(tree) };
        }

        JsonObject file = new()
        {
            ["policy"] = id,
            ["notExpressible"] = new JsonArray([.. all.Except(said).Select(one => JsonValue.Create(one.Id))]),
            ["conditions"] = new JsonArray([.. said.Select(one => JsonValue.Create(one.Id))]),
            ["publicodes"] = rules,
            ["publicodesNames"] =
                new JsonArray([.. said.Select(one => JsonValue.Create(PublicodesText.Name("factor", one.Id)))]),
            ["jsonLogic"] = new JsonArray([.. said.Select(one => JsonLogicText.Write(one.Tree))]),
            ["cases"] = new JsonArray([.. sheets.Select((sheet, row) => new JsonObject
            {
                ["publicodes"] = Values(sheet, facts, fact => PublicodesText.Name("fact", fact.Id),
                    PublicodesText.Write),
                ["jsonLogic"] = Values(sheet, facts, fact => fact.Id, JsonLogicText.Write),
                ["findings"] = new JsonArray([.. findings.Select(one => JsonValue.Create(one[row].Word()))]),
            })]),
        };
        File.WriteAllText(outFile, file.ToJsonString(new JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{outFile}: {sheets.Count:N0} cases, {said.Length} of {all.Count} conditions of {id}"));
        return 0;
    }

    private static JsonObject Values(FactSheet sheet, FactDefinition[] facts, Func<FactDefinition, string> name,
        Func<FactValue, JsonNode> write)
    {
        JsonObject values = [];
        foreach (FactDefinition fact in facts.Where(fact => sheet[fact.Id].IsKnown))
        {
            values[name(fact)] = write(sheet[fact.Id]);
        }

        return values;
    }
}
