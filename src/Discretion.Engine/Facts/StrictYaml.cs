using Discretion.Core.Facts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Discretion.Engine.Facts;

/// <summary>
/// Reads a data file strictly: an unknown, duplicate, missing or empty key is a problem with its line and column, all
/// problems are collected, and anchors, tags, deep and large files are refused.
/// </summary>
public sealed class StrictYaml
{
    private const int BytesMax = 2_000_000;
    private const int DepthMax = 20;

    private readonly List<Problem> _problems;

    private StrictYaml(string file, List<Problem> problems)
    {
        File = file;
        _problems = problems;
    }

    /// <summary>The file as problems name it.</summary>
    public string File { get; }

    /// <summary>Reads a file's one top-level mapping.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shownAs">How problems name it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null when the file is not a readable YAML mapping; the reason is among the problems.</returns>
    public static YamlMap? Read(string path, string shownAs, List<Problem> problems)
    {
        StrictYaml reader = new(shownAs, problems);
        if (new FileInfo(path).Length > BytesMax)
        {
            reader.Report(1, 1, $"The file is larger than {BytesMax} bytes. Split it.");
            return null;
        }

        string text = System.IO.File.ReadAllText(path);
        return reader.Parse(text) is { } root ? new YamlMap(reader, root) : null;
    }

    private YamlMappingNode? Parse(string text)
    {
        try
        {
            if (!Scan(text))
            {
                return null;
            }

            YamlStream stream = [];
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            Report(1, 1, "The file must be one YAML mapping. Begin it with a key.");
            return null;
        }
        catch (YamlException wrong)
        {
            Report(Int(wrong.Start.Line), Int(wrong.Start.Column),
                $"This is not YAML: {wrong.Message.TrimEnd('.')}. Mend it.");
            return null;
        }
    }

    // Anchors can make a small file expand without end, and tags name types; neither has a use here.
    private bool Scan(string text)
    {
        Parser parser = new(new StringReader(text));
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            Mark at = parser.Current.Start;
            if (depth > DepthMax)
            {
                Report(Int(at.Line), Int(at.Column),
                    $"The file is nested more than {DepthMax} deep. Write it flatter.");
                return false;
            }

            bool anchored = parser.Current is YamlDotNet.Core.Events.AnchorAlias
                or YamlDotNet.Core.Events.NodeEvent { Anchor.IsEmpty: false };
            if (anchored || parser.Current is YamlDotNet.Core.Events.NodeEvent { Tag: { IsEmpty: false,
                IsNonSpecific: false } })
            {
                Report(Int(at.Line), Int(at.Column), "Anchors, aliases and tags are not read. Write the value out.");
                return false;
            }
        }

        return true;
    }

    internal void Report(Mark at, string message) => Report(Int(at.Line), Int(at.Column), message);

    private void Report(int line, int column, string message) => _problems.Add(new(File, line, column, message));

    internal List<Problem> Problems => _problems;

    private static int Int(long value) => int.CreateSaturating(value);
}
