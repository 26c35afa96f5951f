namespace Discretion.Core.Docket;

/// <summary>What a case's applications say of relief that is still pending.</summary>
[Flags]
public enum PendingRelief : byte
{
    /// <summary>Nothing is pending.</summary>
    None = 0,

    /// <summary>An application other than for voluntary departure or withdrawal is undecided.</summary>
    Any = 1,

    /// <summary>
    /// An application for asylum, withholding or protection under the torture convention is undecided.
    /// </summary>
    Asylum = 2,

    /// <summary>An application for cancellation of removal is undecided.</summary>
    Cancellation = 4,

    /// <summary>Whether <see cref="Any"/> cannot be told of an application.</summary>
    AnyUnreadable = 8,

    /// <summary>Whether <see cref="Asylum"/> cannot be told of an application.</summary>
    AsylumUnreadable = 16,

    /// <summary>Whether <see cref="Cancellation"/> cannot be told of an application.</summary>
    CancellationUnreadable = 32,
}

/// <summary>Reads one application.</summary>
public static class PendingReliefRules
{
    /// <summary>What an application says; blank and R (reserved) decisions are pending.</summary>
    public static PendingRelief Of(in ApplicationRow row)
    {
        bool pending = row.Decision.IsBlank || row.Decision.Letter == 'R';
        if (!pending && !row.Decision.IsUnreadable)
        {
            return PendingRelief.None;
        }

        PendingRelief kinds = row.Code switch
        {
            null => PendingRelief.Any | PendingRelief.Asylum | PendingRelief.Cancellation,
            "VD" or "WD" or "WDL" => PendingRelief.None,
            "ASYL" or "ASYW" or "WCAT" => PendingRelief.Any | PendingRelief.Asylum,
            "42A" or "42B" => PendingRelief.Any | PendingRelief.Cancellation,
            _ => PendingRelief.Any,
        };
        return pending && row.Code is not null ? kinds : InDoubt(kinds);
    }

    private static PendingRelief InDoubt(PendingRelief kinds) =>
        (kinds.HasFlag(PendingRelief.Any) ? PendingRelief.AnyUnreadable : PendingRelief.None)
        | (kinds.HasFlag(PendingRelief.Asylum) ? PendingRelief.AsylumUnreadable : PendingRelief.None)
        | (kinds.HasFlag(PendingRelief.Cancellation) ? PendingRelief.CancellationUnreadable : PendingRelief.None);
}
