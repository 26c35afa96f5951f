using System.Numerics;

namespace Discretion.Engine.Screening;

/// <summary>
/// Counts what the answers to a question settle, a block of cases at a time: the counts of one thread.
/// </summary>
internal sealed class AskedBlock
{
    private readonly (BoundCondition Possible, BoundCondition[] Conditions)[] _answers;
    private readonly ulong[][] _open;
    private readonly ulong[] _yes = new ulong[Screener.BlockWords];
    private readonly ulong[] _no = new ulong[Screener.BlockWords];
    private readonly ulong[] _impossible = new ulong[Screener.BlockWords];

    // For one answer: where each condition is settled, then where at least one is, at least two, and so on.
    private readonly ulong[][] _settled;
    private readonly ulong[][] _byEvery;
    private readonly ulong[][] _bySome;
    private readonly int[] _sure;
    private readonly int[] _most;

    /// <param name="answers">Where each answer is possible (where it is not a no), and the conditions after it.</param>
    /// <param name="open">By condition: the cases of which it is unknown, and answers can change it.</param>
    public AskedBlock((BoundCondition Possible, BoundCondition[] Conditions)[] answers, ulong[][] open)
    {
        (_answers, _open) = (answers, open);
        int rows = 2 * open.Length;
        (_settled, _byEvery, _bySome) = (Rows(rows), Rows(rows), Rows(rows));
        (_sure, _most) = (new int[rows], new int[rows]);
    }

    /// <summary>Counts a block.</summary>
    /// <param name="firstWord">Where it begins.</param>
    /// <param name="length">How many words it has.</param>
    public void Count(int firstWord, int length)
    {
        Array.ForEach(_byEvery, row => row.AsSpan().Fill(ulong.MaxValue));
        Array.ForEach(_bySome, row => row.AsSpan().Clear());
        foreach ((BoundCondition possible, BoundCondition[] conditions) in _answers)
        {
            Settle(conditions, firstWord, length);
            possible.Evaluate(firstWord, _yes.AsSpan(0, length), _impossible.AsSpan(0, length));
            for (int row = 0; row < _settled.Length; row++)
            {
                for (int word = 0; word < length; word++)
                {
                    _byEvery[row][word] &= _settled[row][word] | _impossible[word];
                    _bySome[row][word] |= _settled[row][word] & ~_impossible[word];
                }
            }
        }

        for (int row = 0; row < _settled.Length; row++)
        {
            for (int word = 0; word < length; word++)
            {
                // Every case can have an answer, so what every answer settles, some answer does.
                _sure[row] += BitOperations.PopCount(_byEvery[row][word] & _bySome[row][word]);
                _most[row] += BitOperations.PopCount(_bySome[row][word]);
            }
        }
    }

    /// <summary>Adds what was counted to the counts of all threads.</summary>
    public void AddTo(int[] sure, int[] most)
    {
        for (int row = 0; row < sure.Length; row++)
        {
            sure[row] += _sure[row];
            most[row] += _most[row];
        }
    }

    private void Settle(BoundCondition[] conditions, int firstWord, int length)
    {
        Array.ForEach(_settled[conditions.Length..], row => row.AsSpan().Clear());
        for (int condition = 0; condition < conditions.Length; condition++)
        {
            conditions[condition].Evaluate(firstWord, _yes.AsSpan(0, length), _no.AsSpan(0, length));
            for (int word = 0; word < length; word++)
            {
                ulong settled = (_yes[word] | _no[word]) & _open[condition][firstWord + word];
                _settled[condition][word] = settled;

                // One more makes at least three of at least two; the highest first, so that it counts once.
                for (int row = conditions.Length + condition; row > conditions.Length; row--)
                {
                    _settled[row][word] |= _settled[row - 1][word] & settled;
                }

                _settled[conditions.Length][word] |= settled;
            }
        }
    }

    private static ulong[][] Rows(int rows) =>
        [.. Enumerable.Range(0, rows).Select(_ => new ulong[Screener.BlockWords])];
}
