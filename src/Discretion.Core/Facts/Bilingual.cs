namespace Discretion.Core.Facts;

/// <summary>One text in the two languages every reader is offered.</summary>
/// <remarks>Both are required: a text that exists in one language only is a defect of the data file.</remarks>
public sealed record Bilingual(string En, string Es)
{
    /// <summary>The text in a language.</summary>
    /// <param name="language">ISO 639-1. <c>es</c> gives Spanish, anything else English.</param>
    public string In(string language) => language == "es" ? Es : En;
}
