namespace Discretion.Engine.Journal;

/// <summary>What the journal holds cannot be read as it should be; the message says what to do.</summary>
public sealed class JournalException(string message) : Exception(message);
