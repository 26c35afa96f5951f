using System.Collections.Frozen;
using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Docket;

/// <summary>One code and what it stands for.</summary>
/// <param name="Code">The code, trimmed.</param>
/// <param name="CaseTypes">The case types in which it means this; empty for all.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="State">For a place: the state.</param>
/// <param name="Since">The first day it was used, when known.</param>
public sealed record SourceCode(
    string Code, IReadOnlyList<string> CaseTypes, Bilingual Name, string? State, DateOnly? Since)
{
    /// <summary>For a place: its time zone, an IANA name; null for others.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>A list of codes.</summary>
public sealed class CodeList
{
    private readonly FrozenDictionary<string, SourceCode[]> _byCode;
    private readonly bool _padded;

    /// <summary>Makes the list.</summary>
    /// <param name="id">Its name in <c>formats/</c>.</param>
    /// <param name="name">What its codes are.</param>
    /// <param name="closed">Whether a code outside it cannot be right.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="padded">Whether the source writes blanks inside its codes, which mean nothing.</param>
    public CodeList(string id, Bilingual name, bool closed, IReadOnlyList<SourceCode> codes, bool padded = false)
    {
        _padded = padded;
        Id = id;
        Name = name;
        IsClosed = closed;
        Codes = codes;
        _byCode = codes.GroupBy(code => code.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Its name in <c>formats/</c>.</summary>
    public string Id { get; }

    /// <summary>What its codes are.</summary>
    public Bilingual Name { get; }

    /// <summary>Whether a code outside it cannot be right, and so is unreadable.</summary>
    public bool IsClosed { get; }

    /// <summary>The codes, in the file's order.</summary>
    public IReadOnlyList<SourceCode> Codes { get; }

    /// <summary>Whether the code is in the list.</summary>
    public bool Holds(string code) => _byCode.ContainsKey(Compact(code));

    /// <summary>What a code stands for in a case type (any when null); null when nobody knows.</summary>
    public SourceCode? Find(string code, string? caseType = null)
    {
        if (!_byCode.TryGetValue(Compact(code), out SourceCode[]? entries))
        {
            return null;
        }

        return entries.FirstOrDefault(entry => caseType is not null && entry.CaseTypes.Contains(caseType))
            ?? entries.FirstOrDefault(entry => entry.CaseTypes.Count == 0)
            ?? entries[0];
    }

    /// <summary>The code without blanks inside it, where they mean nothing.</summary>
    internal string Compact(string code) => _padded ? code.Replace(" ", "", StringComparison.Ordinal) : code;
}

/// <summary>
/// The court's public case file as data: its tables, columns, aliases and codes, from <c>formats/eoir/</c>.
/// </summary>
public sealed class EoirFormat
{
    private static readonly Dictionary<string, ColumnType> Types = new()
    {
        ["integer"] = ColumnType.Integer,
        ["date"] = ColumnType.Date,
        ["time"] = ColumnType.Time,
        ["bit"] = ColumnType.Bit,
        ["month"] = ColumnType.Month,
        ["guid"] = ColumnType.Guid,
        ["code"] = ColumnType.Code,
        ["text"] = ColumnType.Text,
    };

    private readonly FrozenDictionary<string, CodeList> _lists;

    private EoirFormat(
        IReadOnlyList<TableFormat> tables, IReadOnlyList<LookupFormat> lookups, IEnumerable<CodeList> lists)
    {
        Tables = tables;
        Lookups = lookups;
        _lists = lists.ToFrozenDictionary(list => list.Id, StringComparer.Ordinal);
    }

    /// <summary>The tables that are read.</summary>
    public IReadOnlyList<TableFormat> Tables { get; }

    /// <summary>The tables of codes that come with them.</summary>
    public IReadOnlyList<LookupFormat> Lookups { get; }

    /// <summary>A table by its file's name.</summary>
    public TableFormat Table(string file) => Tables.First(table => table.File == file);

    /// <summary>A code list by its id.</summary>
    public CodeList List(string id) => _lists[id];

    /// <summary>A code list by its id; null when there is none.</summary>
    public CodeList? FindList(string id) => _lists.GetValueOrDefault(id);

    /// <summary>Reads the format.</summary>
    /// <param name="folder">The folder <c>formats/eoir</c>.</param>
    /// <exception cref="DataFileException">A file is wrong.</exception>
    public static EoirFormat Read(string folder)
    {
        List<Problem> problems = [];
        Dictionary<string, CodeList> lists = new(StringComparer.Ordinal);
        foreach (string path in YamlFolder.Files(Path.Combine(folder, "codes"), "formats/eoir/codes", problems))
        {
            if (StrictYaml.Read(path, "formats/eoir/codes/" + Path.GetFileName(path), problems) is { } file)
            {
                CodeList list = ReadList(file);
                lists[list.Id] = list;
            }
        }

        List<TableFormat> tables = [];
        if (StrictYaml.Read(Path.Combine(folder, "tables.yaml"), "formats/eoir/tables.yaml", problems) is { } root)
        {
            tables.AddRange(root.Maps("tables").Select(entry => ReadTable(entry, lists)));
            root.Close();
        }

        List<LookupFormat> lookups = [];
        if (StrictYaml.Read(Path.Combine(folder, "lookups.yaml"), "formats/eoir/lookups.yaml", problems) is { } codes)
        {
            lookups.AddRange(codes.Maps("lookups").Select(LookupFormat.Read));
            codes.Close();
        }

        return problems.Count == 0 ? new(tables, lookups, lists.Values) : throw new DataFileException(problems);
    }

    private static CodeList ReadList(YamlMap file)
    {
        CodeList list = new(
            file.Text("list"),
            file.Bilingual("name"),
            file.RequiredFlag("closed"),
            [.. file.Maps("codes").Select(ReadCode)],
            file.Flag("padded"));
        file.Close();
        return list;
    }

    private static SourceCode ReadCode(YamlMap entry)
    {
        string english = entry.Text("en");
        SourceCode code = new(
            entry.Text("code"),
            entry.Texts("case_types"),
            new(english, entry.TextOrNull("es") ?? english),
            entry.TextOrNull("state"),
            Since(entry))
        {
            TimeZone = TimeZone(entry),
        };
        entry.Close();
        return code;
    }

    private static string? TimeZone(YamlMap entry)
    {
        string? zone = entry.TextOrNull("time_zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            entry.Report("time_zone", $"There is no time zone {zone}. Write it as America/Los_Angeles.");
        }

        return zone;
    }

    private static DateOnly? Since(YamlMap entry)
    {
        string? text = entry.TextOrNull("since");
        string? day = text?.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        return day is null ? null
            : DateOnly.TryParseExact(day, "yyyy-MM-dd", out DateOnly date) ? date
            : Wrong(entry);

        static DateOnly? Wrong(YamlMap entry)
        {
            entry.Report("since", "since is a year, a month or a day: 2011, 2011-12 or 2011-12-16.");
            return null;
        }
    }

    private static TableFormat ReadTable(YamlMap entry, Dictionary<string, CodeList> lists)
    {
        TableFormat table = new(
            entry.Text("file"),
            entry.Bilingual("name"),
            entry.Text("key"),
            entry.Texts("cases"),
            [.. entry.Maps("columns").Select(column => ReadColumn(column, lists))])
        {
            AppealColumn = entry.TextOrNull("appeal"),
            Reveals = entry.Texts("reveals"),
            Nameless = entry.NumberOrNull("nameless") ?? 0,
            Former = [.. entry.Maps("former").Select(column => ReadColumn(column, lists))],
        };
        CheckColumns(entry, table);
        entry.Close();
        return table;
    }

    private static void CheckColumns(YamlMap entry, TableFormat table)
    {
        string[] names = [.. table.Columns.Select(column => column.Name)];
        foreach (string name in table.CaseColumns.Append(table.Key).Append(table.AppealColumn ?? table.Key))
        {
            if (!names.Contains(name))
            {
                entry.Report("columns", $"{table.File} has no column {name}. Add it, or name another.");
            }
        }

        string[] all = [.. table.Columns.Concat(table.Former).SelectMany(column => column.Aliases.Append(column.Name))];
        foreach (string twice in all.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).Select(group => group.Key))
        {
            entry.Report("columns", $"{table.File} has two columns named {twice}. Rename one or drop the alias.");
        }

        if (table.Nameless < 0 || table.Nameless >= table.Columns.Count)
        {
            entry.Report("nameless", "nameless counts the last columns without a name: fewer than there are columns.");
        }
    }

    private static ColumnFormat ReadColumn(YamlMap entry, Dictionary<string, CodeList> lists)
    {
        string? list = entry.TextOrNull("codes");
        if (list is not null && !lists.ContainsKey(list))
        {
            entry.Report("codes", $"There is no code list {list}. Add formats/eoir/codes/{list}.yaml.");
        }

        ColumnFormat column = new(
            entry.Text("name"),
            entry.Texts("aliases"),
            entry.Choice("type", Types),
            entry.NumberOrNull("length") ?? 0,
            list is null ? null : lists.GetValueOrDefault(list))
        {
            Reveals = entry.Texts("reveals"),
        };
        entry.Close();
        return column;
    }
}
