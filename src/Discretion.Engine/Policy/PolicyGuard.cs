using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Refuses a policy that would drive a desk and breaks a guardrail.</summary>
internal static class PolicyGuard
{
    public static void Check(PolicyVersion policy, Func<string, YamlMap?> place, YamlMap top)
    {
        IReadOnlyList<Breach> broken = Guardrails.BrokenBy(policy);
        if (policy.Use == PolicyUse.Descriptive)
        {
            return;
        }

        foreach (Breach breach in broken)
        {
            YamlMap at = place(breach.Entry is { } entry ? $"{breach.Kind}/{entry}" : breach.Kind) ?? top;
            at.Report(breach.Key, $"{breach.Why.En} Mend it, or write use: descriptive.");
        }
    }
}
