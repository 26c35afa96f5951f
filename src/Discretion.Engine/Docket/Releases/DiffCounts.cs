namespace Discretion.Engine.Docket.Releases;

/// <summary>How often each <see cref="Difference"/> occurs among the cases of both releases.</summary>
public sealed record DifferenceCounts(
    long Same, long Changed, long BecameKnown, long BecameUnknown, long UnknownInBoth)
{
    /// <summary>None.</summary>
    public static DifferenceCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static DifferenceCounts operator +(DifferenceCounts left, DifferenceCounts right) => new(
        left.Same + right.Same,
        left.Changed + right.Changed,
        left.BecameKnown + right.BecameKnown,
        left.BecameUnknown + right.BecameUnknown,
        left.UnknownInBoth + right.UnknownInBoth);

    /// <summary>The count of one difference.</summary>
    public long Of(Difference difference) => difference switch
    {
        Difference.Same => Same,
        Difference.Changed => Changed,
        Difference.BecameKnown => BecameKnown,
        Difference.BecameUnknown => BecameUnknown,
        Difference.UnknownInBoth => UnknownInBoth,
    };

    /// <inheritdoc cref="op_Addition"/>
    public DifferenceCounts Add(DifferenceCounts other) => this + other;
}

/// <summary>What came to be of the next hearings of the cases of both releases.</summary>
/// <param name="PassedAndSet">Its day had come, and another is set.</param>
/// <param name="MovedEarlier">It was still ahead, and is now sooner.</param>
/// <param name="MovedLater">It was still ahead, and is now later.</param>
/// <param name="PassedAndNone">Its day had come, and none is shown now.</param>
/// <param name="GoneBeforeItsDay">It was still ahead, and none is shown now.</param>
/// <param name="NewlySet">None was shown, and one is now.</param>
public sealed record HearingMoves(
    long PassedAndSet, long MovedEarlier, long MovedLater, long PassedAndNone, long GoneBeforeItsDay, long NewlySet);

/// <summary>How many cases went from one value to another.</summary>
/// <param name="Older">The older value as text; null is unknown.</param>
/// <param name="Newer">The newer value as text; null is unknown.</param>
/// <param name="Cases">How many.</param>
public sealed record Transition(string? Older, string? Newer, long Cases);

/// <summary>One court's part. <c>newer = older - vanished - movedOut + appeared + movedIn</c>.</summary>
/// <param name="Court">Its code; null for cases whose court is unknown.</param>
/// <param name="Older">Its cases in the older release.</param>
/// <param name="Newer">Its cases in the newer one.</param>
/// <param name="Appeared">Cases of the newer release alone.</param>
/// <param name="Vanished">Cases of the older release alone.</param>
/// <param name="MovedIn">Cases that another court, or none known, had before.</param>
/// <param name="MovedOut">Cases that another court, or none known, has now.</param>
/// <param name="Facts">Each fact's differences, among the cases of both that it has now.</param>
public sealed record CourtDiff(
    string? Court, long Older, long Newer, long Appeared, long Vanished, long MovedIn, long MovedOut,
    IReadOnlyDictionary<string, DifferenceCounts> Facts);

/// <summary>How many rows of a table two releases kept; null where the source has no such table.</summary>
public sealed record TableDiff(string Table, long? Older, long? Newer)
{
    /// <summary>Whether so many rows are gone that someone must ask where they went.</summary>
    public bool HasLost => DiffCounts.IsLoss((Older ?? 0) - (Newer ?? 0), Older ?? 0);
}

/// <summary>What differs between two releases, counted.</summary>
public sealed record DiffCounts
{
    /// <summary>Cases of the older release.</summary>
    public required long Older { get; init; }

    /// <summary>Cases of the newer release.</summary>
    public required long Newer { get; init; }

    /// <summary>Cases of both.</summary>
    public required long InBoth { get; init; }

    /// <summary>
    /// Of the vanished, those that a row set aside in the newer release names: they may be in the source.
    /// </summary>
    public required long VanishedButSetAside { get; init; }

    /// <summary>Of the appeared, those that a row set aside in the older release names.</summary>
    public required long AppearedButSetAside { get; init; }

    /// <summary>Each fact's differences.</summary>
    public required IReadOnlyDictionary<string, DifferenceCounts> Facts { get; init; }

    /// <summary>Of the facts of few values, the commonest ways from one to another.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Transition>> Transitions { get; init; }

    /// <summary>What came to be of the next hearings.</summary>
    public required HearingMoves Hearings { get; init; }

    /// <summary>Each court's part, by code, the unknown last.</summary>
    public required IReadOnlyList<CourtDiff> Courts { get; init; }

    /// <summary>Each table's rows.</summary>
    public required IReadOnlyList<TableDiff> Tables { get; init; }

    /// <summary>Cases of the newer release alone.</summary>
    public long Appeared => Newer - InBoth;

    /// <summary>Cases of the older release alone.</summary>
    public long Vanished => Older - InBoth;

    /// <summary>
    /// Whether more than one case in a thousand is gone. Cases stay in the court's file when they end, so this is a
    /// loss of records and no news of cases; the court has lost 900,000 before.
    /// </summary>
    public bool HasLostCases => IsLoss(Vanished, Older);

    internal static bool IsLoss(long gone, long of) => gone > 0 && gone * 1000 > of;
}
