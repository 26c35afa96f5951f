namespace Discretion.Core.Docket;

/// <summary>A case's applications for relief, folded one at a time and in any order.</summary>
public struct CaseApplications
{
    /// <summary>What they say of relief that is pending.</summary>
    public PendingRelief Pending { get; private set; }

    /// <summary>Whether one is for cancellation that only a permanent resident can ask for (42A).</summary>
    public bool AnyOfPermanentResident { get; private set; }

    /// <summary>Takes an application.</summary>
    public void Add(in ApplicationRow row)
    {
        Pending |= PendingReliefRules.Of(row);
        AnyOfPermanentResident |= row.Code == "42A";
    }
}
