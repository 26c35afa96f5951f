namespace Discretion.Core.Docket;

/// <summary>
/// All that facts need of one case, folded from its rows one at a time and in any order: the result does not depend on
/// the order. A value type without arrays, so that millions fit in memory.
/// </summary>
public struct CourtCase
{
    private CaseRow _case;
    private ProceedingRow _current;
    private ProceedingRow _deciding;
    private long _nextHearingKey;
    private long _juvenileKey;
    private DateCell _chargingDocument;
    private DateCell _filed;
    private DateCell _nextHearing;
    private LetterCell _nextCalendar;
    private LetterCell _juvenileKind;
    private CourtTables _setAside;
    private ChargeGrounds _grounds;
    private Marks _marks;
    private byte _proceedings;

    [Flags]
    private enum Marks
    {
        CompletionUnreadable = 1,
        DecidingUnreadable = 2,
        HasDeciding = 4,
        DiscretionByCourt = 8,
        DiscretionMayHide = 16,
        DiscretionUnreadable = 32,
        HearingDateUnreadable = 64,
        HasNextHearing = 128,
        UnderConsideration = 256,
        HasRepresentative = 512,
        HasCharge = 1_024,
        HasJuvenile = 2_048,
        InFamily = 4_096,
        FamilyUnreadable = 8_192,
        AppealPending = 16_384,
        DiscretionByBoard = 32_768,
        PermanentResidentRelief = 65_536,
        RepresentativeUnreadable = 131_072,
        AppealUnreadable = 262_144,
        ChargeBlank = 524_288,
    }

    /// <summary>The case's own row.</summary>
    public readonly CaseRow Case => _case;

    /// <summary>The current proceeding, when <see cref="HasProceeding"/> and <see cref="CurrentIsCertain"/>.</summary>
    public readonly ProceedingRow Current => _current;

    /// <summary>Whether the case has any proceeding.</summary>
    public readonly bool HasProceeding => _proceedings > 0;

    /// <summary>
    /// Whether the current proceeding can be told: an unreadable completion date leaves it open which is the latest,
    /// unless another proceeding has none or there is only one.
    /// </summary>
    public readonly bool CurrentIsCertain =>
        HasProceeding && (_current.Completed.IsBlank || !Has(Marks.CompletionUnreadable) || _proceedings == 1);

    /// <summary>
    /// The latest completed proceeding that is not a change of venue or a transfer; null when there is none.
    /// </summary>
    public readonly ProceedingRow? Deciding => Has(Marks.HasDeciding) ? _deciding : null;

    /// <summary>Whether an unreadable completion date leaves it open which proceeding decided.</summary>
    public readonly bool DecidingIsUnreadable => Has(Marks.DecidingUnreadable);

    /// <summary>The earliest readable date of a charging document.</summary>
    public readonly DateCell ChargingDocument => _chargingDocument;

    /// <summary>The earliest readable date of entry into the court's records.</summary>
    public readonly DateCell Filed => _filed;

    /// <summary>The next scheduled hearing: its row's key, day and calendar; null when none is scheduled.</summary>
    public readonly (long Key, DateCell On, LetterCell Calendar)? NextHearing =>
        Has(Marks.HasNextHearing) ? (_nextHearingKey, _nextHearing, _nextCalendar) : null;

    /// <summary>Whether an open hearing has an unreadable date.</summary>
    public readonly bool HearingDateIsUnreadable => Has(Marks.HearingDateUnreadable);

    /// <summary>Whether a representative of the person is assigned before the court.</summary>
    public readonly bool HasRepresentative => Has(Marks.HasRepresentative);

    /// <summary>Whether a representative's row cannot be read and may be one of the person before the court.</summary>
    public readonly bool RepresentativeIsUnreadable => Has(Marks.RepresentativeUnreadable);

    /// <summary>Whether the case has any charge row.</summary>
    public readonly bool HasCharge => Has(Marks.HasCharge);

    /// <summary>Whether a live charge does not say what it is.</summary>
    public readonly bool ChargeIsBlank => Has(Marks.ChargeBlank);

    /// <summary>The grounds of its live charges together.</summary>
    public readonly ChargeGrounds Grounds => _grounds;

    /// <summary>What its applications say.</summary>
    public PendingRelief Relief { get; private set; }

    /// <summary>Whether it has an application for cancellation that only a permanent resident can make (42A).</summary>
    public readonly bool HasPermanentResidentRelief => Has(Marks.PermanentResidentRelief);

    /// <summary>The kind in its latest juvenile row; null without a row.</summary>
    public readonly LetterCell? JuvenileKind => Has(Marks.HasJuvenile) ? _juvenileKind : null;

    /// <summary>Whether it is lead or rider of a family group.</summary>
    public readonly bool InFamily => Has(Marks.InFamily);

    /// <summary>Whether a family row cannot be read.</summary>
    public readonly bool FamilyIsUnreadable => Has(Marks.FamilyUnreadable);

    /// <summary>Whether an appeal waits for the Board.</summary>
    public readonly bool AppealPending => Has(Marks.AppealPending);

    /// <summary>Whether an appeal may be pending: its kind is blank, or when it was decided cannot be read.</summary>
    public readonly bool AppealIsUnreadable => Has(Marks.AppealUnreadable);

    /// <summary>Whether the court or the Board recorded an act of discretion.</summary>
    public readonly bool DiscretionRecorded => Has(Marks.DiscretionByCourt) || Has(Marks.DiscretionByBoard);

    /// <summary>Whether an outcome is recorded in which discretion can hide.</summary>
    public readonly bool DiscretionMayHide => Has(Marks.DiscretionMayHide);

    /// <summary>Whether an outcome cannot be read.</summary>
    public readonly bool OutcomeIsUnreadable => Has(Marks.DiscretionUnreadable);

    /// <summary>Whether a hearing was put off for discretion to be considered.</summary>
    public readonly bool UnderConsideration => Has(Marks.UnderConsideration);

    /// <summary>The tables of which a row of this case was set aside.</summary>
    public readonly CourtTables SetAsideIn => _setAside;

    /// <summary>Takes the case's own row.</summary>
    public void Add(in CaseRow row) => _case = row;

    /// <summary>Takes a proceeding.</summary>
    public void Add(in ProceedingRow row)
    {
        _chargingDocument = DateCell.Earliest(_chargingDocument, row.ChargingDocument);
        _filed = DateCell.Earliest(_filed, row.Filed);
        if (_proceedings == 0 || IsLater(row, _current))
        {
            _current = row;
        }

        _proceedings = (byte)Math.Min(_proceedings + 1, byte.MaxValue);
        Mark(row.Completed.IsUnreadable, Marks.CompletionUnreadable);
        AddDeciding(row);
        Mark(row.OtherCompletion.IsOneOf("YM") || row.Decision.Letter == 'I', Marks.DiscretionByCourt);
        Mark(row.Decision.IsOneOf("TU") || row.OtherCompletion.IsOneOf("AKF"), Marks.DiscretionMayHide);
        Mark(row.Decision.IsUnreadable || row.OtherCompletion.IsUnreadable, Marks.DiscretionUnreadable);
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
        else if (!Has(Marks.HasDeciding) || IsLater(row, _deciding))
        {
            _deciding = row;
            _marks |= Marks.HasDeciding;
        }
    }

    // Open before completed, then the later completion, then the higher key; an unreadable completion comes last.
    private static bool IsLater(in ProceedingRow row, in ProceedingRow than)
    {
        (int, DateCell) left = Rank(row);
        (int, DateCell) right = Rank(than);
        int order = left.Item1 != right.Item1 ? left.Item1.CompareTo(right.Item1) : left.Item2.CompareTo(right.Item2);
        return order > 0 || (order == 0 && row.Key > than.Key);
    }

    private static (int Rank, DateCell Completed) Rank(in ProceedingRow row) =>
        row.Completed.IsBlank ? (2, default) : row.Completed.HasDate ? (1, row.Completed) : (0, default);

    /// <summary>Takes a hearing.</summary>
    /// <param name="row">The hearing.</param>
    /// <param name="asOf">D: an earlier hearing is not a next one.</param>
    public void Add(in HearingRow row, DateOnly asOf)
    {
        Mark(row.AdjournmentReason == "PD", Marks.UnderConsideration);
        if (row.RecordType.Letter != 'X' || row.AdjournmentReason is not null)
        {
            return;
        }

        Mark(row.On.IsUnreadable, Marks.HearingDateUnreadable);
        if (!row.On.HasDate || row.On.Date < asOf)
        {
            return;
        }

        int order = Has(Marks.HasNextHearing) ? row.On.CompareTo(_nextHearing) : -1;
        if (order < 0 || (order == 0 && row.Key < _nextHearingKey))
        {
            (_nextHearingKey, _nextHearing, _nextCalendar) = (row.Key, row.On, row.Calendar);
            _marks |= Marks.HasNextHearing;
        }
    }

    /// <summary>Takes a charge.</summary>
    /// <param name="grounds">What its code states; null when the code is blank.</param>
    /// <param name="status"><c>CHG_STATUS</c>: a withdrawn (W) or not sustained (N) charge is not live.</param>
    public void AddCharge(ChargeGrounds? grounds, LetterCell status)
    {
        _marks |= Marks.HasCharge;
        if (!status.IsOneOf("WN"))
        {
            Mark(grounds is null, Marks.ChargeBlank);
            _grounds |= grounds ?? ChargeGrounds.None;
        }
    }

    /// <summary>Takes an application.</summary>
    public void Add(in ApplicationRow row)
    {
        Relief |= PendingReliefRules.Of(row);
        Mark(row.Code == "42A", Marks.PermanentResidentRelief);
    }

    /// <summary>Takes a representative.</summary>
    /// <param name="level"><c>STRATTYLEVEL</c>.</param>
    /// <param name="type"><c>STRATTYTYPE</c>.</param>
    public void AddRepresentative(CodeCell level, CodeCell type)
    {
        bool perhaps = (level.Code == "COURT" || level.IsUnreadable) && (type.Code == "ALIEN" || type.IsUnreadable);
        bool certain = perhaps && !level.IsUnreadable && !type.IsUnreadable;
        Mark(perhaps, certain ? Marks.HasRepresentative : Marks.RepresentativeUnreadable);
    }

    /// <summary>Takes a juvenile row; the one with the highest key counts.</summary>
    public void AddJuvenile(long key, LetterCell kind)
    {
        if (!Has(Marks.HasJuvenile) || key > _juvenileKey)
        {
            (_juvenileKey, _juvenileKind) = (key, kind);
            _marks |= Marks.HasJuvenile;
        }
    }

    /// <summary>Takes a family row in which the case is lead or rider.</summary>
    public void AddFamily(LetterCell active, DateCell severed)
    {
        bool perhaps = (active.Letter == '1' || active.IsUnreadable) && !severed.HasDate;
        bool certain = perhaps && active.Letter == '1' && severed.IsBlank;
        Mark(perhaps, certain ? Marks.InFamily : Marks.FamilyUnreadable);
    }

    /// <summary>Takes an appeal.</summary>
    public void Add(in AppealRow row)
    {
        bool ofTheCase = "Case Appeal".Equals(row.Type, StringComparison.OrdinalIgnoreCase)
            || "Appeal of IJ MTR".Equals(row.Type, StringComparison.OrdinalIgnoreCase);
        Mark(ofTheCase && row.Decided.IsBlank, Marks.AppealPending);
        bool perhaps = (ofTheCase && row.Decided.IsUnreadable) || (row.Type is null && !row.Decided.HasDate);
        Mark(perhaps, Marks.AppealUnreadable);
        Mark(row.Decision is "APD" or "TPD" or "WPD", Marks.DiscretionByBoard);
    }

    /// <summary>
    /// Notes that a row of the case was set aside, so that its table can say no <em>no</em> any more.
    /// </summary>
    public void SetAside(CourtTables table) => _setAside |= table;

    private readonly bool Has(Marks mark) => (_marks & mark) != 0;

    private void Mark(bool when, Marks mark) => _marks |= when ? mark : 0;
}
