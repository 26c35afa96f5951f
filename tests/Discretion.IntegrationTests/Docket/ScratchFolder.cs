namespace Discretion.IntegrationTests.Docket;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("discretion-test-").FullName;

    /// <summary>A folder in it, made if need be.</summary>
    public string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Deletes it and all that is in it.</summary>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
