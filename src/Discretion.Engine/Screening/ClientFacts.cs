using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Screening;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Screening;

/// <summary>
/// The facts of one client of an office's own list: what was told goes first, then what follows from it, then what the
/// court's file tells of the case that the row names; docs/office-lists.md is the specification.
/// </summary>
internal sealed class ClientFacts
{
    private readonly OfficeList _list;
    private readonly ClientCase _client;
    private readonly Dictionary<string, FactValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _from = new(StringComparer.Ordinal);

    public ClientFacts(OfficeList list, ClientCase client, Vocabulary vocabulary)
    {
        _list = list;
        _client = client;
        AddTold();
        AddDerived();
        foreach ((string fact, FactValue value) in client.Court.Where(pair => pair.Value.IsKnown))
        {
            Fill(fact, value);
        }

        AddDerived();
        AddUnknown(vocabulary);
    }

    /// <summary>The value of each fact that is known, or has a reason not to be.</summary>
    public IReadOnlyDictionary<string, FactValue> Values => _values;

    /// <summary>The cells that a fact comes from.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="court">The cells of the court's file, by fact.</param>
    public IReadOnlyList<FactCell> CellsOf(string fact, Func<string, IReadOnlyList<FactCell>> court)
    {
        if (_from.TryGetValue(fact, out IReadOnlyList<string>? from))
        {
            return [.. from.SelectMany(one => CellsOf(one, court)).Distinct()];
        }

        bool isTold = _client.Told.ContainsKey(fact);
        FactCell[] own = [.. _list.Columns.Where(column => column.FactId == fact).Select(Cell)];
        return isTold && !CourtDiffers(fact) ? own : [.. own, .. court(fact)];
    }

    // Where the court's file says otherwise, both are shown.
    private bool CourtDiffers(string fact) =>
        _client.Court.TryGetValue(fact, out FactValue? court) && court.IsKnown && court != _client.Told[fact].Value;

    private void AddTold()
    {
        foreach ((string fact, ToldFact told) in _client.Told.Where(pair => pair.Value.Value.IsKnown))
        {
            _values[fact] = told.Value;
        }
    }

    private void AddDerived()
    {
        foreach ((string fact, DerivedFact derived) in ToldFacts.Derive(new FactSheet(_values), _list.AsOf))
        {
            if (Fill(fact, derived.Value))
            {
                _from[fact] = derived.From;
            }
        }
    }

    private void AddUnknown(Vocabulary vocabulary)
    {
        foreach ((string fact, ToldFact told) in _client.Told)
        {
            Fill(fact, told.Value);
        }

        foreach ((string fact, FactValue value) in _client.Court)
        {
            Fill(fact, value);
        }

        foreach (ListColumn column in _list.Columns)
        {
            Fill(column.FactId, new FactValue.Unknown(UnknownReason.Blank));
        }

        foreach (FactDefinition fact in vocabulary.Facts.Where(fact => !fact.PeopleCanTell))
        {
            Fill(fact.Id, new FactValue.Unknown(UnknownReason.NotInSource));
        }
    }

    private bool Fill(string fact, FactValue value) => _values.TryAdd(fact, value);

    private FactCell Cell(ListColumn column) => new(
        column.Letters is null ? _list.MappingFile ?? _list.File : _list.File, _client.CaseId, column.Heading,
        _client.Told.TryGetValue(column.FactId, out ToldFact? told) ? told.Text : null, column.Line ?? _client.Row)
    {
        Told = new(column.Place(_client.Row), _client.GivenBy, _client.GivenOn),
    };
}
