using System.Collections.Concurrent;

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
/// <remarks>One byte, because millions are kept. The court's letters are ASCII; any other is unreadable.</remarks>
public readonly record struct LetterCell
{
    private const byte UnreadableByte = 0xFF;
    private readonly byte _letter;

    /// <summary>A cell with a letter; NUL makes a blank one.</summary>
    public LetterCell(char letter) => _letter = letter < 0x80 ? (byte)letter : UnreadableByte;

    /// <summary>An empty cell; also the default.</summary>
    public static LetterCell Blank => default;

    /// <summary>A cell with a code nobody knows.</summary>
    public static LetterCell Unreadable => new('\uFFFD');

    /// <summary>The letter; NUL when blank, no ASCII letter when unreadable.</summary>
    public char Letter => (char)_letter;

    /// <summary>Whether the cell is empty.</summary>
    public bool IsBlank => _letter == 0;

    /// <summary>Whether the cell holds a code nobody knows.</summary>
    public bool IsUnreadable => _letter == UnreadableByte;

    /// <summary>Whether the cell is one of some letters.</summary>
    public bool IsOneOf(ReadOnlySpan<char> letters) => letters.Contains(Letter);
}

/// <summary>A code of one to four characters: blank, unreadable, or a code.</summary>
/// <remarks>
/// Four bytes, because millions are kept. No code of the court's that a fact holds is longer or has other than Latin-1
/// characters; a text that is or has is unreadable.
/// </remarks>
public readonly record struct CodeCell
{
    private const uint UnreadableBits = uint.MaxValue;

    // The same code is the same string, however often it is asked for.
    private static readonly ConcurrentDictionary<uint, string> Texts = new();

    private readonly uint _letters;

    private CodeCell(uint letters) => _letters = letters;

    /// <summary>An empty cell; also the default.</summary>
    public static CodeCell Blank => default;

    /// <summary>A cell with something that cannot be a code of its column.</summary>
    public static CodeCell Unreadable => new(UnreadableBits);

    /// <summary>The code; null when blank or unreadable.</summary>
    public string? Code => IsBlank || IsUnreadable ? null : Texts.GetOrAdd(_letters, Spell);

    /// <summary>Whether the cell is empty.</summary>
    public bool IsBlank => _letters == 0;

    /// <summary>Whether the cell holds something that cannot be a code of its column.</summary>
    public bool IsUnreadable => _letters == UnreadableBits;

    /// <summary>A cell with a code; blank when null or empty, unreadable when it cannot be a code.</summary>
    public static CodeCell Of(string? code)
    {
        if (code is { Length: > 4 })
        {
            return Unreadable;
        }

        uint letters = 0;
        foreach (char letter in code ?? "")
        {
            if (letter is < ' ' or >= '\u00FF')
            {
                return Unreadable;
            }

            letters = (letters << 8) | letter;
        }

        return new(letters);
    }

    private static string Spell(uint letters)
    {
        Span<char> text = stackalloc char[4];
        int from = 4;
        for (uint rest = letters; rest != 0; rest >>= 8)
        {
            text[--from] = (char)(rest & 0xFF);
        }

        return new string(text[from..]);
    }
}
