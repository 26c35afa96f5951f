using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>Reads the cells of one fact. What is not plainly an answer is refused, never guessed.</summary>
internal sealed class FactReader
{
    private const int LengthMax = 200;
    private const int FreeTextLengthMax = 80;

    private readonly FactDefinition _fact;
    private readonly AnswerWords _words;
    private readonly AnswerCodes _codes;
    private readonly IReadOnlyDictionary<string, string> _own;
    private readonly DateText _dates;
    private readonly NumberText _numbers;
    private readonly ShownText _shown;
    private readonly DateOrder? _order;
    private readonly DateOnly _asOf;

    /// <summary>Makes the reader of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="format">Words, months and code lists.</param>
    /// <param name="mapping">The office's own words and order of dates.</param>
    /// <param name="asOf">D, the day of the list.</param>
    public FactReader(FactDefinition fact, SheetFormat format, SheetMapping mapping, DateOnly asOf)
    {
        _fact = fact;
        _asOf = asOf;
        _order = mapping.DateOrder;
        _words = mapping.Words.Count == 0 ? format.Words : format.Words.With(mapping.Words);
        _codes = new(fact, format.Lists.GetValueOrDefault(fact.Id));
        _own = mapping.Values.TryGetValue(fact.Id, out IReadOnlyDictionary<string, string>? own)
            ? own.ToDictionary(pair => Fold.Word(pair.Key), pair => pair.Value, StringComparer.Ordinal)
            : new Dictionary<string, string>();
        _dates = new(format, mapping.DateOrder);
        _numbers = new(format);
        _shown = new(format, fact, _words, [.. _codes.Names, .. _own.Keys]);
    }

    /// <summary>Reads a cell.</summary>
    public CellReading Read(SheetCell cell)
    {
        if (cell.IsBlank)
        {
            return CellReading.Unknown(UnknownReason.Blank);
        }

        if (cell.Kind == SheetCellKind.Error)
        {
            return CellReading.Wrong(CellIssues.Error());
        }

        if (cell.IsFormula)
        {
            return CellReading.Wrong(CellIssues.Formula());
        }

        if (cell.Text.Length > LengthMax)
        {
            return CellReading.Wrong(CellIssues.TooLong(LengthMax));
        }

        if (cell.Kind != SheetCellKind.Date && Identifiers.Kind(cell.Text) is { } identifier)
        {
            return CellReading.Wrong(CellIssues.Identifier(identifier));
        }

        if (_own.TryGetValue(Fold.Word(cell.Text), out string? meant))
        {
            cell = SheetCell.OfText(meant);
        }

        return Plain(cell.Text) ?? ReadKind(cell);
    }

    // The words for unknown and does not apply fit every question; a code that is written like one of them does not.
    private CellReading? Plain(string text) => _words.Find(text) switch
    {
        PlainAnswer.Unknown => CellReading.Unknown(UnknownReason.AskedNotKnown),
        PlainAnswer.NotApplicable when _codes.NameOf(text) is { } name =>
            CellReading.Wrong(CellIssues.TwoMeanings(_shown.Of(text), name)),
        PlainAnswer.NotApplicable => CellReading.Unknown(UnknownReason.NotApplicable),
        _ => null,
    };

    private CellReading ReadKind(SheetCell cell) => _fact.Kind switch
    {
        FactKind.YesNo => ReadYesNo(cell),
        FactKind.Number or FactKind.NumberRange when cell.Kind == SheetCellKind.Date =>
            CellReading.Wrong(CellIssues.DateForNumber()),
        FactKind.Number => ReadNumber(cell.Text, rangeAllowed: false),
        FactKind.NumberRange => ReadNumber(cell.Text, rangeAllowed: true),
        FactKind.Date => ReadDate(cell),
        FactKind.Month => ReadMonth(cell),
        FactKind.Text => ReadText(cell.Text),
    };

    private CellReading ReadYesNo(SheetCell cell) => _words.Find(cell.Text) switch
    {
        PlainAnswer.Yes => CellReading.Of(new FactValue.YesNo(true)),
        PlainAnswer.No => CellReading.Of(new FactValue.YesNo(false)),
        _ => CellReading.Wrong(CellIssues.UnknownWord(
            _shown.Of(cell.Text), NearIfShown(cell.Text, _words.All.Where(word => word.Length > 1)))),
    };

    private CellReading ReadNumber(string text, bool rangeAllowed)
    {
        (NumberReading reading, int low, int? high) = _numbers.Read(text);
        string? shown = _shown.Of(text);
        return reading switch
        {
            NumberReading.About => CellReading.Wrong(CellIssues.About(shown)),
            NumberReading.WithUnit => CellReading.Wrong(CellIssues.WithUnit(shown)),
            NumberReading.Negative => CellReading.Wrong(CellIssues.Negative(shown)),
            NumberReading.Fraction => CellReading.Wrong(CellIssues.Fraction(shown)),
            NumberReading.Backwards => CellReading.Wrong(CellIssues.Backwards(shown)),
            NumberReading.None => CellReading.Wrong(CellIssues.NotANumber(shown)),
            NumberReading.Number when !rangeAllowed && low != high => CellReading.Wrong(CellIssues.NoRange(shown)),
            NumberReading.Number when _fact.Most is { } most && (low > most || high > most) =>
                CellReading.Wrong(CellIssues.OutOfRange(shown, most)),
            NumberReading.Number => CellReading.Of(new FactValue.Number(low, high)),
        };
    }

    private CellReading ReadDate(SheetCell cell)
    {
        (DateReading reading, DateOnly day) =
            cell.Day is { } exact ? (DateReading.Day, exact) : _dates.ReadDay(cell.Text);
        return reading == DateReading.Day
            ? OnItsSide(cell.Text, day, day) is { } issue ? CellReading.Wrong(issue)
                : CellReading.Of(new FactValue.Date(day))
            : CellReading.Wrong(IssueOf(reading, cell.Text) ?? CellIssues.NotADate(_shown.Of(cell.Text)));
    }

    private CellReading ReadMonth(SheetCell cell)
    {
        (DateReading reading, DateOnly first) = cell.Day is { } day
            ? (DateReading.Day, new DateOnly(day.Year, day.Month, 1))
            : _dates.ReadMonth(cell.Text);
        return reading == DateReading.Day
            ? OnItsSide(cell.Text, first, first.AddMonths(1).AddDays(-1)) is { } issue ? CellReading.Wrong(issue)
                : CellReading.Of(new FactValue.Month(first))
            : CellReading.Wrong(IssueOf(reading, cell.Text) ?? CellIssues.NotAMonth(_shown.Of(cell.Text)));
    }

    private SheetIssue? IssueOf(DateReading reading, string text) => reading switch
    {
        DateReading.Ambiguous => CellIssues.AmbiguousDate(_shown.Of(text)),
        DateReading.WrongOrder => CellIssues.WrongOrder(_shown.Of(text), _order!.Value.Name()),
        DateReading.NoSuchDay => CellIssues.NoSuchDay(_shown.Of(text)),
        DateReading.TwoDigitYear => CellIssues.TwoDigitYear(_shown.Of(text)),
        DateReading.DayNumber => CellIssues.DayNumber(_shown.Of(text)),
        DateReading.None or DateReading.Day => null,
    };

    private SheetIssue? OnItsSide(string text, DateOnly first, DateOnly last) => _fact.When switch
    {
        DateSide.Past when first > _asOf => CellIssues.InTheFuture(_shown.Of(text), _asOf),
        DateSide.Past when _asOf.MonthNumber() - first.MonthNumber() > Age.MonthsMax =>
            CellIssues.TooLongAgo(_shown.Of(text)),
        DateSide.Future when last < _asOf => CellIssues.InThePast(_shown.Of(text), _asOf),
        DateSide.Any or DateSide.Past or DateSide.Future => null,
    };

    private CellReading ReadText(string text)
    {
        if (_codes.Find(text) is { Count: 1 } one)
        {
            return CellReading.Of(new FactValue.Text(one[0].Code));
        }

        if (_codes.Find(text) is { Count: > 1 } several)
        {
            return CellReading.Wrong(CellIssues.SeveralCodes(
                _shown.Of(text), string.Join(", ", several.Select(code => code.Code))));
        }

        if (_codes.IsClosed)
        {
            return CellReading.Wrong(
                CellIssues.UnknownCode(_shown.Of(text), NearIfShown(text, _codes.Names), _codes.Some));
        }

        return text.Length > FreeTextLengthMax
            ? CellReading.Wrong(CellIssues.TooLong(FreeTextLengthMax))
            : CellReading.Of(new FactValue.Text(text));
    }

    // What is near a text says what the text is; a text that is not repeated gets no suggestion.
    private string? NearIfShown(string text, IEnumerable<string> known) =>
        _shown.Of(text) is null ? null : Core.Policy.Nearest.To(Fold.Word(text), known);
}
