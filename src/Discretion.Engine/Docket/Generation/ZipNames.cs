namespace Discretion.Engine.Docket.Generation;

/// <summary>How a zip writes the names in it.</summary>
public enum ZipNames
{
    /// <summary>Names of plain letters, which look the same in every encoding.</summary>
    Ascii,

    /// <summary>A folder with an accent in its name, in UTF-8 and marked as such.</summary>
    Utf8,

    /// <summary>The same in code page 437, as old programs write it, unmarked.</summary>
    Cp437,
}
