using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Checks the names by which a policy's entries speak of each other, of agencies and of time.</summary>
internal static class PolicyLinks
{
    public static void Check(
        PolicyVersion policy, Func<string, YamlMap?> place, IReadOnlyList<YamlMap> events, YamlMap top,
        Agencies? agencies)
    {
        HashSet<string> sections = [.. policy.Sections.Select(section => section.Id)];
        HashSet<string> findings = [.. policy.Factors.Select(factor => factor.Id)];
        foreach (FactorList list in policy.Lists)
        {
            YamlMap? at = place($"lists/{list.Id}");
            if (!findings.Add(list.Id))
            {
                at?.Report("id", $"A factor is called {list.Id} too. Rename the list.");
            }

            if (list.Exception is { } exception && policy.Roles.All(role => role.Id != exception.Role))
            {
                at?.Report("exception", $"There is no role {exception.Role}. Name one of the policy's roles.");
            }
        }

        foreach (Consideration one in policy.Considerations.Where(one => one.Section is not null))
        {
            Known([one.Section!], sections, place($"considerations/{one.Id}"), "section", "section");
        }

        foreach (Presumption one in policy.Presumptions)
        {
            YamlMap? at = place($"presumptions/{one.Id}");
            Known(one.When, findings, at, "when", "factor or list");
            Known(one.Unless, findings, at, "unless", "factor or list");
            Named(one.When, at);
        }

        foreach (Route one in policy.Routes)
        {
            YamlMap? at = place($"routes/{one.Id}");
            Known(one.When, findings, at, "when", "factor or list");
            Named(one.When, at);
            KnownAgency(one.To, agencies, at, "to");
        }

        foreach (DiscretionForm form in policy.Forms)
        {
            Known(form.BarredFor.Where(id => id != Guardrails.EveryCase), findings, place($"forms/{form.Id}"),
                "barred_for", "factor or list");
        }

        KnownAgency(policy.Agency, agencies, top, "agency");
        foreach (string scope in policy.Scope)
        {
            KnownAgency(scope, agencies, top, "scope");
        }

        CheckTime(policy, events, sections, top);
    }

    private static void CheckTime(
        PolicyVersion policy, IReadOnlyList<YamlMap> events, HashSet<string> sections, YamlMap top)
    {
        if (policy.Effective < policy.Issued)
        {
            top.Report("effective", "The policy takes effect before it was issued. Correct one of the two days.");
        }

        if (policy.Ended <= policy.Effective)
        {
            top.Report("ended", "The policy ends before it takes effect. Correct one of the two days.");
        }

        foreach ((StatusEvent one, YamlMap at) in policy.Events.Zip(events))
        {
            Known(one.Sections, sections, at, "sections", "section");
            if (one.On.Last < policy.Issued)
            {
                at.Report("on", "This happened before the policy was issued. Correct the day.");
            }
        }

        foreach (((StatusEvent before, StatusEvent after), YamlMap at) in
            policy.Events.Zip(policy.Events.Skip(1)).Zip(events.Skip(1)))
        {
            if (after.On.First < before.On.First)
            {
                at.Report("on", "Events stand in the order of time. Move this one up.");
            }
        }
    }

    private static void Named(IReadOnlyList<string> ids, YamlMap? at)
    {
        if (ids.Count == 0)
        {
            at?.Report("when", "when names no factor and no list. Name at least one.");
        }
    }

    private static void Known(IEnumerable<string> ids, HashSet<string> known, YamlMap? at, string key, string kind)
    {
        foreach (string id in ids.Where(id => !known.Contains(id)))
        {
            string? near = Nearest.To(id, known);
            at?.Report(key,
                $"There is no {kind} {id}. " + (near is null ? "Correct the name." : $"Did you mean {near}?"));
        }
    }

    private static void KnownAgency(string? id, Agencies? agencies, YamlMap? at, string key)
    {
        if (id is { Length: > 0 } && agencies is not null && agencies.Find(id) is null)
        {
            string? near = Nearest.To(id, agencies.All.Select(agency => agency.Id));
            at?.Report(key, $"There is no agency {id}. " + (near is null
                ? $"Name one of policies/{AgencyFile.Name}, or add it there."
                : $"Did you mean {near}?"));
        }
    }
}
