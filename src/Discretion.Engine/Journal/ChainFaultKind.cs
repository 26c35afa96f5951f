namespace Discretion.Engine.Journal;

/// <summary>How an entry of the journal is wrong, in the order in which it is looked for.</summary>
public enum ChainFaultKind
{
    /// <summary>It is missing, or not in its place.</summary>
    Position,

    /// <summary>Its hash is not the hash of what it says and of the entry before it.</summary>
    Hash,

    /// <summary>Its version does not follow the one before it in its stream.</summary>
    Version,

    /// <summary>It was recorded before the entry before it.</summary>
    Time,

    /// <summary>Its body is not canonical JSON.</summary>
    Body,

    /// <summary>It and a human act do not belong together: a decision without one, or an act without its
    /// decision.</summary>
    Decision,

    /// <summary>The personal text beside it is not the one that it is committed to.</summary>
    Personal,
}
