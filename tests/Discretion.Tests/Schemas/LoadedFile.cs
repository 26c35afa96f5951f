using System.Text.Json.Nodes;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Facts;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Schemas;

/// <summary>Gives a tree to the loader of its kind, among the right files of the other kinds.</summary>
internal sealed class LoadedFile : IDisposable
{
    private static readonly Dictionary<string, JsonObject> Examples = SchemaFile.Names.ToDictionary(
        name => name,
        name => YamlTree.Read(Repository.Read($"tests/Discretion.Tests/Schemas/EveryKey/{name}.yaml")));

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-schema-").FullName;
    private readonly string _kind;
    private readonly Lazy<EoirFormat> _eoir;
    private readonly Lazy<PolicyVersion> _policy;

    public LoadedFile(string kind)
    {
        _kind = kind;
        foreach (string name in SchemaFile.Names)
        {
            Write(name, Example(name).ToJsonString());
        }

        _policy = new(() => PolicyFiles.Read(Path.Combine(_folder, "policies", "every-key"), Repository.Vocabulary));
        _eoir = new(() => EoirFormat.Read(Path.Combine(_folder, "eoir")));
    }

    /// <summary>The file of a kind with every key.</summary>
    public static JsonObject Example(string kind) => (JsonObject)Examples[kind].DeepClone();

    /// <summary>What the loader finds wrong with a tree.</summary>
    public IReadOnlyList<Problem> Problems(JsonNode tree)
    {
        Write(_kind, tree.ToJsonString());
        List<Problem> problems = [];
        try
        {
            Load(problems);
        }
        catch (DataFileException wrong)
        {
            problems.AddRange(wrong.Problems);
        }

        return problems;
    }

    private void Load(List<Problem> problems)
    {
        switch (_kind)
        {
            case "policy":
                PolicyFiles.Read(Path.Combine(_folder, "policies", "every-key"), Repository.Vocabulary, problems);
                break;
            case "facts":
                VocabularyFiles.Read(Path.Combine(_folder, "facts"));
                break;
            case "agencies":
                AgencyFile.Read(Path.Combine(_folder, "policies"), problems);
                break;
            case "published":
                PublishedPolicies.Read(Path.Combine(_folder, "policies"), problems);
                break;
            case "eoir-tables" or "eoir-lookups" or "eoir-codes":
                EoirFormat.Read(Path.Combine(_folder, "eoir"));
                break;
            case "table-columns" or "table-words":
                SheetFormat.Read(Path.Combine(_folder, "table"), Repository.Vocabulary, _eoir.Value);
                break;
            case "results":
                ResultsFiles.Read(Path.Combine(_folder, "published"), _kind);
                break;
            case "change":
                ChangeFile.Read(Path.Combine(_folder, "change.yaml"), _policy.Value, Repository.Vocabulary);
                break;
            case "mapping":
                SheetMapping.Read(Path.Combine(_folder, "mapping.yaml"), Repository.Vocabulary);
                break;
            default:
                throw new InvalidOperationException($"Say here which loader reads {_kind}.");
        }
    }

    private void Write(string kind, string json)
    {
        string path = Path.Combine(_folder, kind switch
        {
            "policy" => "policies/every-key/policy.yaml",
            "agencies" or "published" => $"policies/{kind}.yaml",
            "results" => "published/results.yaml",
            "facts" => "facts/facts.yaml",
            "eoir-codes" => "eoir/codes/colors.yaml",
            _ => kind.Replace('-', '/') + ".yaml",
        });
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
