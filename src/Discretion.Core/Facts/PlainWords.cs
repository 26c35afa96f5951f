using System.Globalization;

namespace Discretion.Core.Facts;

/// <summary>How texts are put together into a sentence in both languages.</summary>
internal static class PlainWords
{
    /// <summary>A word as it stands in a record: <c>“detained”</c>, <c>«detenida»</c>.</summary>
    public static Bilingual Quoted(Bilingual text) => new($"“{text.En}”", $"«{text.Es}»");

    /// <summary><c>a, b or c</c> and <c>a, b o c</c>; one text is itself.</summary>
    public static Bilingual AnyOf(IReadOnlyList<Bilingual> texts) => Listed(texts, "o");

    /// <summary>The same after a <c>not</c>: <c>a, b or c</c> and <c>a, b ni c</c>.</summary>
    public static Bilingual NoneOf(IReadOnlyList<Bilingual> texts) => Listed(texts, "ni");

    /// <summary>Texts behind a heading, with semicolons between them.</summary>
    public static Bilingual Enumerated(Bilingual heading, IReadOnlyList<Bilingual> texts) => new(
        $"{heading.En} {string.Join("; ", texts.Select(text => text.En))}",
        $"{heading.Es} {string.Join("; ", texts.Select(text => text.Es))}");

    /// <summary>A text in brackets.</summary>
    public static Bilingual Bracketed(Bilingual text) => new($"({text.En})", $"({text.Es})");

    /// <summary>Two whole clauses with <c>and</c> or <c>or</c> between them.</summary>
    public static Bilingual Joined(Bilingual first, Bilingual second, bool and) => new(
        $"{first.En}, {(and ? "and" : "or")} {second.En}",
        $"{first.Es}, {Before(second.Es, and ? "y" : "o")} {second.Es}");

    /// <summary>Whether a clause has an <c>and</c> or <c>or</c> of its own, so that another could be misread.</summary>
    public static bool IsCompound(Bilingual clause) =>
        Words(clause.En).Any(word => word is "and" or "or" or "nor")
        || Words(clause.Es).Any(word => word is "y" or "e" or "o" or "u" or "ni");

    /// <summary>A number with its unit; the number alone when there is none.</summary>
    public static Bilingual Counted(int number, string? unit)
    {
        string digits = Digits(number);
        return unit is not null && FactUnit.Find(unit) is { } known
            ? new($"{digits} {known.After(number).En}", $"{digits} {known.After(number).Es}")
            : new(digits, digits);
    }

    /// <summary>A number in digits.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Bilingual Listed(IReadOnlyList<Bilingual> texts, string spanish)
    {
        Bilingual last = texts[^1];
        return texts.Count == 1 ? last : new(
            $"{string.Join(", ", texts.SkipLast(1).Select(text => text.En))} or {last.En}",
            $"{string.Join(", ", texts.SkipLast(1).Select(text => text.Es))} {Before(last.Es, spanish)} {last.Es}");
    }

    // Spanish says "e" and "u" before a word that begins with the sound of "y" and "o": e hijos, u 8.
    private static string Before(string next, string word)
    {
        string begins = next.TrimStart('«').ToLowerInvariant();
        return word switch
        {
            "y" when Begins(begins, "i", "hi") && !Begins(begins, "hie", "hia", "hio") => "e",
            "o" when Begins(begins, "o", "ho", "ó", "hó", "8") || Words(begins).First() == "11" => "u",
            _ => word,
        };
    }

    private static bool Begins(string text, params string[] starts) =>
        starts.Any(start => text.StartsWith(start, StringComparison.Ordinal));

    private static string[] Words(string text) => text.Split([' ', ',', '(', ')'], StringSplitOptions.TrimEntries);
}
