using System.Globalization;
using System.Text;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>Makes texts comparable that people write in several ways.</summary>
internal static class Fold
{
    /// <summary>Lower case, without accents, and with single blanks.</summary>
    public static string Word(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return string.Join(' ', folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same, and without marks at the ends.</summary>
    public static string Heading(string text) => Word(text).Trim('?', '¿', '!', '¡', ':', '.', '*', ' ');
}
