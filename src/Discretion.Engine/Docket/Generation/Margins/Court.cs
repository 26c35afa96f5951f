namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>An immigration court.</summary>
/// <param name="Code">Its base city code.</param>
/// <param name="State">The state.</param>
/// <param name="Locations">Where it hears people at liberty.</param>
/// <param name="DetainedLocations">Where it hears detained people.</param>
/// <param name="Judges">Codes of its judges. Invented: real ones stand for real people.</param>
/// <param name="Homes">Towns near it and the first three digits of their postal codes.</param>
internal sealed record Court(
    byte[] Code,
    byte[] State,
    byte[][] Locations,
    byte[][] DetainedLocations,
    byte[][] Judges,
    (byte[] Town, int Postal)[] Homes);
