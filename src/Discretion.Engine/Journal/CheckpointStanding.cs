namespace Discretion.Engine.Journal;

/// <summary>How a checkpoint fits a journal, in the order in which it is looked for.</summary>
public enum CheckpointStanding
{
    /// <summary>The journal is what it says, as far as it covers it.</summary>
    Fits,

    /// <summary>It is of another journal.</summary>
    OtherJournal,

    /// <summary>None of the keys that are known signed it.</summary>
    NotSigned,

    /// <summary>It covers more entries than there are: the end was cut off, or an old copy put back.</summary>
    Cut,

    /// <summary>Something that it covers was changed and the hashes were made anew.</summary>
    OtherHead,

    /// <summary>What it covers was recorded after it, or what it does not cover before it.</summary>
    OtherTime,
}
