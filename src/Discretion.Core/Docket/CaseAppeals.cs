namespace Discretion.Core.Docket;

/// <summary>A case's appeals, folded one at a time and in any order.</summary>
public struct CaseAppeals
{
    /// <summary>Whether one waits for the Board.</summary>
    public bool AnyPending { get; private set; }

    /// <summary>Whether one may be pending: its kind is blank, or when it was decided cannot be read.</summary>
    public bool AnyIsUnreadable { get; private set; }

    /// <summary>Whether the Board recorded an act of discretion.</summary>
    public bool DiscretionRecorded { get; private set; }

    /// <summary>Takes an appeal.</summary>
    public void Add(in AppealRow row)
    {
        bool ofTheCase = "Case Appeal".Equals(row.Type, StringComparison.OrdinalIgnoreCase)
            || "Appeal of IJ MTR".Equals(row.Type, StringComparison.OrdinalIgnoreCase);
        AnyPending |= ofTheCase && row.Decided.IsBlank;
        AnyIsUnreadable |= (ofTheCase && row.Decided.IsUnreadable) || (row.Type is null && !row.Decided.HasDate);
        DiscretionRecorded |= row.Decision is "APD" or "TPD" or "WPD";
    }
}
