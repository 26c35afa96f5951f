using Discretion.Core.Facts;

namespace Discretion.Core.Docket;

/// <summary>A case's representatives, folded one at a time and in any order.</summary>
public struct CaseRepresentatives
{
    /// <summary>Whether one of the person is assigned before the court.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether a row cannot be read and may be one of the person before the court.</summary>
    public bool AnyIsUnreadable { get; private set; }

    /// <summary>Takes a representative.</summary>
    /// <param name="beforeCourt">Whether <c>STRATTYLEVEL</c> is the court; unknown when it is unreadable.</param>
    /// <param name="ofPerson">Whether <c>STRATTYTYPE</c> is the person's side; unknown when it is unreadable.</param>
    public void Add(Truth beforeCourt, Truth ofPerson)
    {
        Truth both = beforeCourt.And(ofPerson);
        Any |= both == Truth.Yes;
        AnyIsUnreadable |= both == Truth.Unknown;
    }
}
