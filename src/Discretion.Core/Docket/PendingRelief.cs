namespace Discretion.Core.Docket;

/// <summary>What a case's applications say of relief that is still pending.</summary>
[Flags]
public enum PendingRelief
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
    private const PendingRelief Unreadable =
        PendingRelief.AnyUnreadable | PendingRelief.AsylumUnreadable | PendingRelief.CancellationUnreadable;

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
            null => Unreadable,
            "VD" or "WD" or "WDL" => PendingRelief.None,
            "ASYL" or "ASYW" or "WCAT" => PendingRelief.Any | PendingRelief.Asylum,
            "42A" or "42B" => PendingRelief.Any | PendingRelief.Cancellation,
            _ => PendingRelief.Any,
        };
        return pending ? kinds : (PendingRelief)((int)kinds * 8) & Unreadable | (kinds & Unreadable);
    }
}
