using Discretion.IntegrationTests.Docket.Faults;
using Xunit.MicrosoftTestingPlatform;

namespace Discretion.IntegrationTests;

/// <summary>Runs the tests; or, when a fault test starts it so, an import that is known to be wrong.</summary>
internal static class EntryPoint
{
    private static Task<int> Main(string[] args) => args is [UnsafeImport.Verb, .. var rest]
        ? UnsafeImport.RunAsync(rest)
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
