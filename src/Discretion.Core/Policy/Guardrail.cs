using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>What no policy that drives a desk may do.</summary>
public enum Guardrail
{
    /// <summary>Let a factor or list decide.</summary>
    Decides,

    /// <summary>Let a factor or list close a case.</summary>
    Closes,

    /// <summary>Exclude cases by category.</summary>
    Excludes,

    /// <summary>Put an outcome out of reach of some case or of every case.</summary>
    OutcomeUnreachable,

    /// <summary>Ask more of a reviewer for one outcome than for another.</summary>
    UnequalEffort,
}

/// <summary>A guardrail that a policy breaks, and where.</summary>
/// <param name="Guardrail">Which.</param>
/// <param name="Kind">The key that the entry stands under, for example <c>factors</c>.</param>
/// <param name="Entry">The entry's id; null when it is the whole policy, or its whole path.</param>
/// <param name="Key">The key of the entry that is at fault.</param>
/// <param name="Why">The sentence that says why.</param>
public sealed record Breach(Guardrail Guardrail, string Kind, string? Entry, string Key, Bilingual Why);

/// <summary>Finds the guardrails that a policy breaks.</summary>
public static class Guardrails
{
    /// <summary>Stands in <c>barred_for</c> for all cases.</summary>
    public const string EveryCase = "every-case";

    /// <summary>Every breach, in the policy's order; empty for a policy that may drive a desk.</summary>
    public static IReadOnlyList<Breach> BrokenBy(PolicyVersion policy)
    {
        List<Breach> broken = [];
        foreach (Factor factor in policy.Factors)
        {
            Add(broken, "factors", factor.Id, factor.Effect);
        }

        foreach (FactorList list in policy.Lists)
        {
            Add(broken, "lists", list.Id, list.Effect);
        }

        broken.AddRange(policy.Forms.Where(form => form.BarredFor.Count > 0).Select(Barred));
        if (policy.Forms.Count == 0)
        {
            broken.Add(new(Guardrail.OutcomeUnreachable, "forms", null, "forms", new(
                "It names no form of discretion, so nobody could be given one.",
                "No nombra ninguna forma de discreción, así que nadie podría recibirla.")));
        }

        broken.AddRange(PathGuardrails.BrokenBy(policy));
        return broken;
    }

    private static void Add(List<Breach> broken, string kind, string entry, Effect effect)
    {
        Breach? breach = effect switch
        {
            Effect.Weighs => null,
            Effect.Decides => new(Guardrail.Decides, kind, entry, "effect", new(
                $"It lets {entry} decide a case. Only a named person decides, after weighing everything.",
                $"Deja que {entry} decida un caso. Solo decide una persona con nombre, tras sopesarlo todo.")),
            Effect.Closes => new(Guardrail.Closes, kind, entry, "effect", new(
                $"It lets {entry} close a case. A case is closed by a person's own act, never by a category.",
                $"Deja que {entry} cierre un caso. Un caso lo cierra una persona, nunca una categoría.")),
            Effect.Excludes => new(Guardrail.Excludes, kind, entry, "effect", new(
                $"It lets {entry} exclude cases. No factor excludes anyone from being looked at.",
                $"Deja que {entry} excluya casos. Ningún factor excluye a nadie de que se mire su caso.")),
        };
        if (breach is not null)
        {
            broken.Add(breach);
        }
    }

    private static Breach Barred(DiscretionForm form)
    {
        bool all = form.BarredFor.Contains(EveryCase);
        string whom = string.Join(", ", form.BarredFor);
        return new(Guardrail.OutcomeUnreachable, "forms", form.Id, "barred_for", new(
            $"It puts {form.Id} out of reach of {(all ? "every case" : "cases with " + whom)}. "
                + "Every outcome stays open to every case.",
            $"Pone {form.Id} fuera del alcance de {(all ? "todos los casos" : "los casos con " + whom)}. "
                + "Todo resultado queda abierto para todo caso."));
    }
}
