namespace Discretion.Core.Docket;

/// <summary>What facts need of the proceeding that is current.</summary>
/// <param name="Key"><c>IDNPROCEEDING</c>; -1 when unreadable.</param>
public readonly record struct CurrentProceeding(
    long Key,
    DateCell Completed,
    DateCell AppealDue,
    CodeCell Court,
    CodeCell CaseType,
    LetterCell Custody,
    LetterCell Decision,
    LetterCell OtherCompletion,
    LetterCell InAbsentia,
    LetterCell Criminal);

/// <summary>What facts need of the latest completed proceeding that is no change of venue or transfer.</summary>
/// <param name="Key"><c>IDNPROCEEDING</c>; -1 when unreadable.</param>
public readonly record struct DecidingProceeding(
    long Key, DateCell Completed, LetterCell OtherCompletion, LetterCell InAbsentia);

/// <summary>A case's proceedings, folded one at a time and in any order.</summary>
public struct CaseProceedings
{
    private CurrentProceeding _current;
    private DecidingProceeding _deciding;
    private DateCell _chargingDocument;
    private DateCell _filed;
    private Marks _marks;
    private byte _count;

    [Flags]
    private enum Marks : byte
    {
        CompletionUnreadable = 1,
        DecidingUnreadable = 2,
        HasDeciding = 4,
        DiscretionRecorded = 8,
        DiscretionMayHide = 16,
        OutcomeUnreadable = 32,
    }

    /// <summary>The current proceeding, when there is any and <see cref="CurrentIsCertain"/>.</summary>
    public readonly CurrentProceeding Current => _current;

    /// <summary>Whether the case has any proceeding.</summary>
    public readonly bool Any => _count > 0;

    /// <summary>
    /// Whether the current proceeding can be told: an unreadable completion date leaves it open which is the latest,
    /// unless another proceeding has none or there is only one.
    /// </summary>
    public readonly bool CurrentIsCertain =>
        Any && (_current.Completed.IsBlank || !Has(Marks.CompletionUnreadable) || _count == 1);

    /// <summary>
    /// The latest completed proceeding that is not a change of venue or a transfer; null when there is none.
    /// </summary>
    public readonly DecidingProceeding? Deciding => Has(Marks.HasDeciding) ? _deciding : null;

    /// <summary>Whether an unreadable completion date leaves it open which proceeding decided.</summary>
    public readonly bool DecidingIsUnreadable => Has(Marks.DecidingUnreadable);

    /// <summary>The earliest readable date of a charging document.</summary>
    public readonly DateCell ChargingDocument => _chargingDocument;

    /// <summary>The earliest readable date of entry into the court's records.</summary>
    public readonly DateCell Filed => _filed;

    /// <summary>Whether the court recorded an act of discretion.</summary>
    public readonly bool DiscretionRecorded => Has(Marks.DiscretionRecorded);

    /// <summary>Whether an outcome is recorded in which discretion can hide.</summary>
    public readonly bool DiscretionMayHide => Has(Marks.DiscretionMayHide);

    /// <summary>Whether an outcome cannot be read.</summary>
    public readonly bool OutcomeIsUnreadable => Has(Marks.OutcomeUnreadable);

    /// <summary>Takes a proceeding.</summary>
    public void Add(in ProceedingRow row)
    {
        _chargingDocument = DateCell.Earliest(_chargingDocument, row.ChargingDocument);
        _filed = DateCell.Earliest(_filed, row.Filed);
        if (_count == 0 || IsLater(row, _current.Completed, _current.Key))
        {
            _current = row.AsCurrent;
        }

        _count = (byte)Math.Min(_count + 1, byte.MaxValue);
        Mark(row.Completed.IsUnreadable, Marks.CompletionUnreadable);
        AddDeciding(row);
        Mark(row.OtherCompletion.IsOneOf("YM") || row.Decision.Letter == 'I', Marks.DiscretionRecorded);
        Mark(row.Decision.IsOneOf("TU") || row.OtherCompletion.IsOneOf("AKF"), Marks.DiscretionMayHide);
        Mark(row.Decision.IsUnreadable || row.OtherCompletion.IsUnreadable, Marks.OutcomeUnreadable);
    }

    private void AddDeciding(in ProceedingRow row)
    {
        if (row.Completed.IsBlank || row.OtherCompletion.IsOneOf("CT"))
        {
            return;
        }

        if (row.Completed.IsUnreadable)
        {
            _marks |= Marks.DecidingUnreadable;
        }
        else if (!Has(Marks.HasDeciding) || IsLater(row, _deciding.Completed, _deciding.Key))
        {
            _deciding = new(row.Key, row.Completed, row.OtherCompletion, row.InAbsentia);
            _marks |= Marks.HasDeciding;
        }
    }

    // Open before completed, then the later completion, then the higher key; an unreadable completion comes last.
    private static bool IsLater(in ProceedingRow row, DateCell completed, long key)
    {
        (int Rank, DateCell On) left = Rank(row.Completed);
        (int Rank, DateCell On) right = Rank(completed);
        int order = left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : left.On.CompareTo(right.On);
        return order > 0 || (order == 0 && row.Key > key);
    }

    private static (int Rank, DateCell On) Rank(DateCell completed) =>
        completed.IsBlank ? (2, default) : completed.HasDate ? (1, completed) : (0, default);

    private readonly bool Has(Marks mark) => (_marks & mark) != 0;

    private void Mark(bool when, Marks mark) => _marks |= when ? mark : 0;
}
