using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>The answers of a text fact by code and by name in either language.</summary>
internal sealed class AnswerCodes
{
    private const int ShownMax = 4;
    private readonly ILookup<string, FactCode> _byText;
    private readonly ILookup<string, FactCode> _byBegin;
    private readonly IReadOnlyList<FactCode> _codes;

    /// <summary>Makes the list of a fact.</summary>
    /// <param name="fact">The fact, with its own codes if it has any.</param>
    /// <param name="list">The code list of the court's format that it takes its codes from; null when none.</param>
    public AnswerCodes(FactDefinition fact, CodeList? list)
    {
        _codes = list is null ? fact.Codes : [.. list.Codes.Select(code => new FactCode(code.Code, code.Name))];
        _byText = By(code => [code.Code, code.Code.Replace('_', ' '), code.Name.En, code.Name.Es]);
        _byBegin = By(code => [Begin(code.Name.En), Begin(code.Name.Es)]);
    }

    // A name up to its bracket: New York (Broadway).
    private static string Begin(string name) => name.Split(" (")[0];

    private ILookup<string, FactCode> By(Func<FactCode, IEnumerable<string>> texts) => _codes
        .SelectMany(code => texts(code).Select(Fold.Word).Distinct().Select(text => (text, code)))
        .ToLookup(pair => pair.text, pair => pair.code, StringComparer.Ordinal);

    /// <summary>Whether only these answers are possible.</summary>
    public bool IsClosed => _codes.Count > 0;

    /// <summary>The codes, in order.</summary>
    public IReadOnlyList<FactCode> All => _codes;

    /// <summary>Codes and names, folded.</summary>
    public IEnumerable<string> Names => _byText.Select(group => group.Key);

    /// <summary>The first answers, for a message.</summary>
    public string Some =>
        string.Join(", ", _codes.Take(ShownMax).Select(code => code.Code)) + (_codes.Count > ShownMax ? ", …" : "");

    /// <summary>
    /// The codes that a text names: a code goes before a whole name, and this before a name's beginning.
    /// </summary>
    public IReadOnlyList<FactCode> Find(string text)
    {
        string folded = Fold.Word(text);
        FactCode[] named = [.. (_byText.Contains(folded) ? _byText : _byBegin)[folded].DistinctBy(code => code.Code)];
        return named.FirstOrDefault(code => code.Code.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } exact
            ? [exact]
            : named;
    }

    /// <summary>The name of the code that a text names; null when it names none.</summary>
    public string? NameOf(string text) => Find(text) is [var code, ..] ? code.Name.En : null;
}
