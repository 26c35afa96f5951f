using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Discretion.Engine.Facts;

/// <summary>Follows a file's keys and values as they pass, and reports what a data file may not hold.</summary>
/// <param name="report">Takes the place and the sentence.</param>
internal sealed class YamlOutline(Action<Mark, string> report)
{
    private readonly Stack<Level> _levels = [];
    private int _documents;

    /// <summary>How deep the place lies that was taken last.</summary>
    public int Depth => _levels.Count;

    /// <summary>Whether the file's one value is a mapping.</summary>
    public bool IsMapping { get; private set; }

    /// <summary>Takes the next piece.</summary>
    public void Take(ParsingEvent piece)
    {
        switch (piece)
        {
            case DocumentStart when ++_documents == 2:
                report(piece.Start, "A second document begins here with ---. Keep one in a file.");
                break;
            case MappingEnd or SequenceEnd:
                _levels.Pop();
                break;
            case AnchorAlias:
                Marked(piece);
                _ = _levels.TryPeek(out Level? level) && level.TakesKey();
                break;
            case NodeEvent node:
                Take(node);
                break;
        }
    }

    private void Take(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty || node.Tag is { IsEmpty: false, IsNonSpecific: false })
        {
            Marked(node);
        }

        IsMapping |= _levels.Count == 0 && node is MappingStart;
        bool isKey = _levels.TryPeek(out Level? level) && level.TakesKey();
        if (isKey)
        {
            Key(level!, node);
        }

        switch (node)
        {
            case MappingStart:
                _levels.Push(new(isMapping: true));
                break;
            case SequenceStart:
                _levels.Push(new(isMapping: false));
                break;
            case Scalar { Value.Length: > StrictYaml.TextMax } text:
                report(node.Start, string.Create(CultureInfo.InvariantCulture, $"The text has {text.Value.Length:N0} "
                    + $"characters. Shorten it to {StrictYaml.TextMax:N0}."));
                break;
        }
    }

    // Anchors can make a small file expand without end, and tags name types; neither has a use here.
    private void Marked(ParsingEvent piece) => report(piece.Start,
        "Anchors (&), aliases (*) and tags (!) are not read. Write the value out, in double quotes when it begins with "
            + "one of these.");

    private void Key(Level level, NodeEvent node)
    {
        if (node is not Scalar { Value: { Length: > 0 } name })
        {
            report(node.Start, "A key must be a plain word before a colon. Write one.");
        }
        else if (name.Length > StrictYaml.KeyMax)
        {
            report(node.Start, $"A key has {name.Length} characters. Shorten it to {StrictYaml.KeyMax}.");
        }
        else if (name == "<<")
        {
            report(node.Start, "Keys are not merged with <<. Write them out.");
        }
        else if (!level.Keys.TryAdd(name, node.Start.Line))
        {
            report(node.Start, $"{name} stands in line {level.Keys[name]} already. Keep one of the two.");
        }
    }

    private sealed class Level(bool isMapping)
    {
        private bool _isValue = true;

        public Dictionary<string, long> Keys { get; } = new(StringComparer.Ordinal);

        // In a mapping every other piece is a key.
        public bool TakesKey()
        {
            _isValue = !_isValue;
            return isMapping && !_isValue;
        }
    }
}
