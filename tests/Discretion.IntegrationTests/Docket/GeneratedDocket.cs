using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;

namespace Discretion.IntegrationTests.Docket;

/// <summary>A synthetic dump of 300,000 cases with the court's kinds of defects, and its import; made once.</summary>
public sealed class GeneratedDocket : IAsyncLifetime
{
    private readonly ScratchFolder _scratch = new();
    private DocketRelease? _release;

    /// <summary>The day the facts speak of.</summary>
    public static DateOnly AsOf { get; } = new(2011, 11, 17);

    /// <summary>The dump's folder.</summary>
    public string Folder => Path.Combine(_scratch.Path, "source");

    /// <summary>Its import.</summary>
    public DocketRelease Release =>
        _release ?? throw new InvalidOperationException("The docket is made before the tests run.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        DumpOptions options = new(Cases: 300_000, Seed: 20111117, Folder) { AsOf = AsOf, EndedShare = 0.3 };
        DumpGenerator.Write(options, progress: null, TestContext.Current.CancellationToken);
        _release = await CourtFiles.ImportAsync(Folder, AsOf, _scratch.Path);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }
}
