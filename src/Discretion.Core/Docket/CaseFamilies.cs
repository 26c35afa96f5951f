namespace Discretion.Core.Docket;

/// <summary>The family rows in which a case is lead or rider, folded one at a time and in any order.</summary>
public struct CaseFamilies
{
    /// <summary>Whether it is in a family group.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether a row cannot be read and may put it in one.</summary>
    public bool AnyIsUnreadable { get; private set; }

    /// <summary>Takes a row.</summary>
    /// <param name="active"><c>blnActive</c>.</param>
    /// <param name="severed"><c>datSeveredOn</c>: a severed row is over.</param>
    public void Add(LetterCell active, DateCell severed)
    {
        bool perhaps = (active.Letter == '1' || active.IsUnreadable) && !severed.HasDate;
        bool certain = perhaps && active.Letter == '1' && severed.IsBlank;
        Any |= certain;
        AnyIsUnreadable |= perhaps && !certain;
    }
}
