namespace Discretion.Core.Docket;

/// <summary>A case's charges, folded one at a time and in any order.</summary>
public struct CaseCharges
{
    /// <summary>Whether the case has any charge row.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether a live charge does not say what it is.</summary>
    public bool AnyIsBlank { get; private set; }

    /// <summary>The grounds of its live charges together.</summary>
    public ChargeGrounds Grounds { get; private set; }

    /// <summary>Takes a charge.</summary>
    /// <param name="grounds">What its code states; null when the code is blank.</param>
    /// <param name="status"><c>CHG_STATUS</c>: a withdrawn (W) or not sustained (N) charge is not live.</param>
    public void Add(ChargeGrounds? grounds, LetterCell status)
    {
        Any = true;
        if (!status.IsOneOf("WN"))
        {
            AnyIsBlank |= grounds is null;
            Grounds |= grounds ?? ChargeGrounds.None;
        }
    }
}
