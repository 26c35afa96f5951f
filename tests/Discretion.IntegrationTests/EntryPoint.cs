using Discretion.IntegrationTests.Docket.Faults;
using Discretion.IntegrationTests.Docket.Fuzz;
using Discretion.IntegrationTests.Journal.Faults;
using Xunit.MicrosoftTestingPlatform;

namespace Discretion.IntegrationTests;

/// <summary>
/// Runs the tests; or, when a test or <c>./test fuzz</c> starts it so, imports and loads that are watched.
/// </summary>
internal static class EntryPoint
{
    private static Task<int> Main(string[] args) => args switch
    {
        [UnsafeImport.Verb, .. var rest] => UnsafeImport.RunAsync(rest),
        [FuzzWorker.Verb, .. var rest] => FuzzWorker.RunAsync(rest),
        [FuzzRun.Verb, .. var rest] => FuzzRun.MainAsync(rest),
        [JournalWork.Verb, .. var rest] => JournalWork.RunAsync(rest),
        [UnsafeAppend.Verb, .. var rest] => Task.FromResult(UnsafeAppend.Run(rest)),
        [UnsafeLoad.Verb, .. var rest] => Task.FromResult(UnsafeLoad.Run(rest)),
        _ => TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    };
}
