namespace Discretion.Core.Docket;

/// <summary>A date cell of a source row: blank, unreadable, or a date.</summary>
public readonly record struct DateCell
{
    private const int BlankDay = 0;
    private const int UnreadableDay = -1;
    private readonly int _day;

    private DateCell(int day) => _day = day;

    /// <summary>An empty cell; also the default.</summary>
    public static DateCell Blank => default;

    /// <summary>A cell that is not empty and is no date.</summary>
    public static DateCell Unreadable => new(UnreadableDay);

    /// <summary>A cell with a date.</summary>
    public static DateCell Of(DateOnly date) => new(date.DayNumber + 1);

    /// <summary>Whether the cell is empty.</summary>
    public bool IsBlank => _day == BlankDay;

    /// <summary>Whether the cell holds something that is no date.</summary>
    public bool IsUnreadable => _day == UnreadableDay;

    /// <summary>Whether the cell holds a date.</summary>
    public bool HasDate => _day > BlankDay;

    /// <summary>The date.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public DateOnly Date =>
        HasDate ? DateOnly.FromDayNumber(_day - 1) : throw new InvalidOperationException("No date.");

    /// <summary>The earlier of two cells' dates; the one with a date when only one has.</summary>
    public static DateCell Earliest(DateCell a, DateCell b) =>
        !a.HasDate ? (b.HasDate || a.IsBlank ? b : a) : b.HasDate && b._day < a._day ? b : a;

    /// <summary>Orders dates; negative when this one is earlier. Cells without a date come first.</summary>
    public int CompareTo(DateCell other) => _day.CompareTo(other._day);
}

/// <summary>A one-letter code cell: blank, unreadable (a code nobody knows), or a letter.</summary>
/// <param name="Letter">The letter; NUL when blank, <see cref="UnreadableLetter"/> when unreadable.</param>
public readonly record struct LetterCell(char Letter)
{
    /// <summary>Stands for a code that nobody knows.</summary>
    public const char UnreadableLetter = '\uFFFD';

    /// <summary>An empty cell; also the default.</summary>
    public static LetterCell Blank => default;

    /// <summary>A cell with a code nobody knows.</summary>
    public static LetterCell Unreadable => new(UnreadableLetter);

    /// <summary>Whether the cell is empty.</summary>
    public bool IsBlank => Letter == '\0';

    /// <summary>Whether the cell holds a code nobody knows.</summary>
    public bool IsUnreadable => Letter == UnreadableLetter;

    /// <summary>Whether the cell is one of some letters.</summary>
    public bool IsOneOf(ReadOnlySpan<char> letters) => letters.Contains(Letter);
}

/// <summary>A code of more letters: blank (null), unreadable, or a code.</summary>
/// <param name="Code">The code; null when blank or unreadable.</param>
/// <param name="IsUnreadable">Whether the cell holds something that cannot be a code of its column.</param>
public readonly record struct CodeCell(string? Code, bool IsUnreadable)
{
    /// <summary>A cell with something that cannot be a code of its column.</summary>
    public static CodeCell Unreadable => new(null, true);

    /// <summary>Whether the cell is empty.</summary>
    public bool IsBlank => Code is null && !IsUnreadable;
}
