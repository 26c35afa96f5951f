namespace Discretion.Engine.Docket;

/// <summary>One column of keys of a source table: a number a row, and the texts that are none.</summary>
internal sealed class NumberColumn(ColumnFormat format)
{
    /// <summary>Stands for a blank or unreadable key.</summary>
    public const long None = -1;

    private readonly TextColumn _unreadable = new(format);

    /// <summary>The column's description.</summary>
    public ColumnFormat Format => format;

    /// <summary>The current row's number; <see cref="None"/> when blank or unreadable.</summary>
    public long Current { get; private set; } = None;

    /// <summary>The texts that are no numbers.</summary>
    public TextColumn Unreadable => _unreadable;

    /// <summary>Takes the number of the next row.</summary>
    /// <param name="number">The number; <see cref="None"/> when there is none.</param>
    public void Take(long number) => Current = number;

    /// <summary>Takes the cell of the next row.</summary>
    /// <param name="cell">The cleaned cell.</param>
    public void Take(ReadOnlySpan<byte> cell)
    {
        Current = CellText.Key(cell) ?? None;
        if (Current == None && !cell.IsEmpty)
        {
            _unreadable.Take(cell);
        }
    }
}
