namespace Discretion.Engine.Docket;

/// <summary>A docket cannot be read or made; the message says what, where and what to do.</summary>
public sealed class DocketException(string message) : Exception(message);
