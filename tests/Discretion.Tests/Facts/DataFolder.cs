using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Tests.Facts;

/// <summary>A folder for data files that one test writes.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("discretion-data-").FullName;

    /// <summary>Where a file of the folder is.</summary>
    public string File(string name = "x.yaml") => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and reads it strictly.</summary>
    /// <returns>Its mapping, and each problem as <c>line:column: message</c>.</returns>
    public (YamlMap? Map, List<Problem> Problems) Read(string text)
    {
        System.IO.File.WriteAllText(File(), text);
        return Read();
    }

    /// <summary>Reads what was written.</summary>
    public (YamlMap? Map, List<Problem> Problems) Read()
    {
        List<Problem> problems = [];
        return (StrictYaml.Read(File(), "x.yaml", problems), problems);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
