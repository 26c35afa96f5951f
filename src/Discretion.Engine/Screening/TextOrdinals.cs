using System.Runtime.CompilerServices;
using System.Text;

namespace Discretion.Engine.Screening;

/// <summary>Finds the ordinals of texts by the sixteen bytes in which DuckDB holds each.</summary>
/// <remarks>
/// The first four are the length, and a text of at most twelve letters stands in the others: the same bytes are the
/// same text. Of a longer one they are its beginning and where it lies, so its letters are compared. So a row needs
/// neither a string nor its hash when its text was seen before.
/// </remarks>
/// <param name="book">Numbers the texts.</param>
internal sealed class TextOrdinals(CodeBook book)
{
    private const int LettersAtHand = 12;
    private const int SlotBits = 12;

    // What was found last of the texts that share a slot; a slot that is still free has the length of no text.
    private readonly Slot[] _slots = [.. Enumerable.Repeat(new Slot(new(ulong.MaxValue, 0), [], 0), 1 << SlotBits)];

    /// <summary>Numbers the texts of a chunk's only column.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="ordinals">One a row; <see cref="ColumnBuilder.Unknown"/> where there is no text.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(ChunkReader chunk, Span<int> ordinals)
    {
        ReadOnlySpan<Held> texts = chunk.Values<Held>(0);
        ReadOnlySpan<ulong> known = chunk.Known(0);
        for (int row = 0; row < texts.Length; row++)
        {
            if (!known.IsEmpty && (known[row / Lanes.PerWord] >> row & 1) == 0)
            {
                ordinals[row] = ColumnBuilder.Unknown;
                continue;
            }

            Held text = texts[row];
            ref Slot slot = ref _slots[text.Slot];
            bool isSeen = slot.Text.First == text.First && (text.Length <= LettersAtHand
                ? slot.Text.Second == text.Second
                : chunk.Letters(0, row).SequenceEqual(slot.Letters));
            if (!isSeen)
            {
                ReadOnlySpan<byte> letters = chunk.Letters(0, row);
                slot = new(text, letters.ToArray(), book.OrdinalOf(Encoding.UTF8.GetString(letters)));
            }

            ordinals[row] = slot.Ordinal;
        }
    }

    private readonly record struct Held(ulong First, ulong Second)
    {
        public uint Length => (uint)First;

        // Where a longer text lies says nothing of what it says.
        public int Slot => (int)((First ^ (Length > LettersAtHand ? 0 : Second * 0x9E3779B97F4A7C15))
            * 0xD6E8FEB86659FD93 >> (64 - SlotBits));
    }

    private readonly record struct Slot(Held Text, byte[] Letters, int Ordinal);
}
