namespace Discretion.Core.Docket;

/// <summary>The next scheduled hearing of a case.</summary>
/// <param name="Key"><c>IDNSCHEDULE</c>; -1 when unreadable.</param>
/// <param name="On">Its day.</param>
/// <param name="Calendar"><c>CAL_TYPE</c>.</param>
public readonly record struct NextHearing(long Key, DateCell On, LetterCell Calendar);

/// <summary>A case's hearings, folded one at a time and in any order.</summary>
public struct CaseHearings
{
    private NextHearing _next;
    private bool _dateUnreadable;
    private bool _underConsideration;

    /// <summary>The next scheduled hearing; null when none is scheduled.</summary>
    public readonly NextHearing? Next => _next.On.HasDate ? _next : null;

    /// <summary>Whether an open hearing has an unreadable date.</summary>
    public readonly bool DateIsUnreadable => _dateUnreadable;

    /// <summary>Whether a hearing was put off for discretion to be considered.</summary>
    public readonly bool UnderConsideration => _underConsideration;

    /// <summary>Takes a hearing.</summary>
    /// <param name="row">The hearing.</param>
    /// <param name="asOf">D: an earlier hearing is not a next one.</param>
    public void Add(in HearingRow row, DateOnly asOf)
    {
        _underConsideration |= row.AdjournmentReason == CodeCell.Of("PD");
        if (row.RecordType.Letter != 'X' || !row.AdjournmentReason.IsBlank)
        {
            return;
        }

        _dateUnreadable |= row.On.IsUnreadable;
        if (!row.On.HasDate || row.On.Date < asOf)
        {
            return;
        }

        int order = _next.On.HasDate ? row.On.CompareTo(_next.On) : -1;
        if (order < 0 || (order == 0 && row.Key < _next.Key))
        {
            _next = new(row.Key, row.On, row.Calendar);
        }
    }
}
