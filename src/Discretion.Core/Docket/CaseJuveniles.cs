namespace Discretion.Core.Docket;

/// <summary>A case's juvenile rows, folded one at a time and in any order; the highest key counts.</summary>
public struct CaseJuveniles
{
    private long _key;
    private LetterCell _kind;
    private bool _any;

    /// <summary>The kind in the latest row; null without a row.</summary>
    public readonly LetterCell? Kind => _any ? _kind : null;

    /// <summary>Takes a row.</summary>
    public void Add(long key, LetterCell kind)
    {
        if (!_any || key > _key)
        {
            (_key, _kind, _any) = (key, kind, true);
        }
    }
}
