using System.Globalization;
using Discretion.Core.Facts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Discretion.Engine.Facts;

/// <summary>
/// Reads a data file strictly: an unknown, duplicate, missing or empty key is a problem with its line and column, all
/// problems are collected, and anchors, tags, deep and large files are refused.
/// </summary>
public sealed class StrictYaml
{
    /// <summary>How deep mappings and lists may lie in each other.</summary>
    public const int DepthMax = 20;

    /// <summary>The most keys, values and list items of a file.</summary>
    public const int NodesMax = 50_000;

    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 20_000;

    /// <summary>The longest key, in characters.</summary>
    public const int KeyMax = 500;

    private const int ProblemsMax = 20;
    private readonly List<Problem> _problems;

    private StrictYaml(string file, List<Problem> problems)
    {
        File = file;
        _problems = problems;
    }

    /// <summary>The file as problems name it.</summary>
    public string File { get; }

    /// <summary>The file's lines, without what ends them.</summary>
    internal string[] Lines { get; private set; } = [];

    /// <summary>Reads a file's one top-level mapping.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shownAs">How problems name it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null when the file is not a readable YAML mapping; the reason is among the problems.</returns>
    public static YamlMap? Read(string path, string shownAs, List<Problem> problems)
    {
        StrictYaml reader = new(shownAs, problems);
        return YamlText.Read(path, reader.Report) is { } text && reader.Parse(text) is { } root
            ? new YamlMap(reader, root)
            : null;
    }

    private YamlMappingNode? Parse(string text)
    {
        Lines = text.Split('\n');
        Parser parser = new(new StringReader(text));
        int before = _problems.Count;
        try
        {
            Scan(parser);
            if (_problems.Count > before)
            {
                return null;
            }

            YamlStream stream = [];
            stream.Load(new StringReader(text));
            return (YamlMappingNode)stream.Documents[0].RootNode;
        }
        catch (YamlException wrong)
        {
            YamlRemedy remedy = YamlRemedy.Of(wrong);
            Report(remedy.At, remedy.Message);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser's own answer to a bracket that is never closed.
            Report(parser.Current?.End ?? new Mark(0, 1, 1), "A { or [ that stands here is never closed. Close it.");
            return null;
        }
    }

    // What makes a small file large, deep or of two meanings is found before anything is built from it.
    private void Scan(Parser parser)
    {
        int before = _problems.Count;
        int nodes = 0;
        YamlOutline outline = new(Report);
        while (_problems.Count - before < ProblemsMax && parser.MoveNext())
        {
            ParsingEvent at = parser.Current!;
            outline.Take(at);
            if (outline.Depth > DepthMax)
            {
                Report(at.Start, $"The file is nested more than {DepthMax} deep. Write it flatter.");
                return;
            }

            if (at is NodeEvent && ++nodes > NodesMax)
            {
                Report(at.Start, string.Create(CultureInfo.InvariantCulture,
                    $"The file holds more than {NodesMax:N0} keys and values. Split it."));
                return;
            }
        }

        if (!outline.IsMapping && _problems.Count == before)
        {
            Report(1, 1, "The file must be one YAML mapping. Begin it with a key.");
        }
    }

    // The parser may look for an end one line below the last.
    internal void Report(Mark at, string message)
    {
        if (at.Line > Lines.Length)
        {
            Report(Lines.Length, Lines[^1].Length + 1, message);
        }
        else
        {
            Report(int.CreateSaturating(at.Line), int.CreateSaturating(at.Column), message);
        }
    }

    internal void Report(int line, int column, string message) => _problems.Add(new(File, line, column, message));
}
