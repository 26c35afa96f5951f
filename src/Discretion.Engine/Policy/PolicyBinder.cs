using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Binds the YAML of one policy to its record, reporting what does not fit.</summary>
/// <param name="vocabulary">The facts that conditions and tests may name.</param>
/// <param name="file">The file in which a top-level key stands.</param>
internal sealed class PolicyBinder(Vocabulary vocabulary, Func<string, YamlMap> file)
{
    private static readonly Dictionary<string, PolicyUse> Uses = new()
    {
        ["operative"] = PolicyUse.Operative,
        ["descriptive"] = PolicyUse.Descriptive,
    };

    private static readonly Dictionary<string, Effect> Effects = new()
    {
        ["weighs"] = Effect.Weighs,
        ["decides"] = Effect.Decides,
        ["closes"] = Effect.Closes,
        ["excludes"] = Effect.Excludes,
    };

    private static readonly Dictionary<string, StatusChange> Changes = new()
    {
        ["suspended"] = StatusChange.Suspended,
        ["enjoined"] = StatusChange.Enjoined,
        ["stayed"] = StatusChange.Stayed,
        ["vacated"] = StatusChange.Vacated,
        ["reinstated"] = StatusChange.Reinstated,
        ["rescinded"] = StatusChange.Rescinded,
        ["superseded"] = StatusChange.Superseded,
    };

    private static readonly Dictionary<string, RouteAct> Acts = new()
    {
        ["issue"] = RouteAct.Issue,
        ["refer"] = RouteAct.Refer,
        ["panel"] = RouteAct.Panel,
        ["review"] = RouteAct.Review,
        ["none"] = RouteAct.None,
    };

    private readonly PolicyPlaces _places = new();
    private readonly List<YamlMap> _events = [];

    /// <summary>Where an entry stands, by its kind and id; for checks that span entries.</summary>
    public YamlMap? Place(string name) => _places.Of(name);

    /// <summary>Where each of the policy's events stands, in their order.</summary>
    public IReadOnlyList<YamlMap> Events => _events;

    public PolicyVersion Bind() => new()
    {
        Id = file("id").Text("id"),
        Version = ReadVersion(file("version")),
        Use = file("use").Choice("use", Uses),
        Title = file("title").Bilingual("title"),
        Summary = file("summary").Bilingual("summary"),
        Agency = file("agency").Text("agency"),
        Scope = file("scope").Texts("scope"),
        Issued = file("issued").Date("issued"),
        Effective = file("effective").Date("effective"),
        Ended = file("ended").DateOrNull("ended"),
        KnownUntil = file("known_until").DateOrNull("known_until"),
        Sections = Each("sections", entry => new PolicySection(
            entry.Text("id"), entry.Bilingual("name"), entry.DateOrNull("effective"), entry.DateOrNull("ended"),
            Cite(entry))),
        Events = [.. file("events").Maps("events").Select(ReadEvent)],
        Memos = Each("memos", entry => new Memo(
            entry.Text("id"), entry.Bilingual("title"), Cite(entry), entry.Text("source"))),
        Roles = Each("roles", entry => new Role(
            entry.Text("id"), entry.Bilingual("name"), entry.Bilingual("may"), Cite(entry))),
        Forms = Each("forms", entry => new DiscretionForm(
            entry.Text("id"), entry.Bilingual("name"), entry.Bilingual("text"), entry.Texts("barred_for"),
            Cite(entry))),
        Reasoning = Each("reasoning", entry =>
            new ReasoningRule(entry.Text("id"), entry.Bilingual("text"), Cite(entry))),
        Considerations = Each("considerations", entry => new Consideration(
            entry.Text("id"), entry.Text("number"), entry.Bilingual("name"), entry.Bilingual("text"), Cite(entry),
            entry.TextOrNull("section"), entry.BilingualOrNull("no_factor"))),
        CareGroups = Each("care_groups", entry => new CareGroup(
            entry.Text("id"), entry.Text("number"), entry.Bilingual("name"),
            entry.Choice("weight", ConditionEntry.Weights),
            entry.Texts("factors"), Cite(entry))),
        Factors = Each("factors", ReadFactor),
        Queues = Each("queues", ReadQueue),
        Lists = Each("lists", ReadList),
        Presumptions = Each("presumptions", entry => new Presumption(
            entry.Text("id"), entry.Bilingual("text"), entry.Texts("when"), entry.Texts("unless"), Cite(entry))),
        Routes = Each("routes", entry => new Route(
            entry.Text("id"), entry.Bilingual("name"), entry.Bilingual("text"), entry.Texts("when"),
            entry.Choice("act", Acts), entry.TextOrNull("to"), Cite(entry))),
        Path = file("path").MapOrNull("path") is { } path ? new PathBinder(_places).Bind(path) : null,
    };

    private List<T> Each<T>(string key, Func<YamlMap, T> read) => _places.Each(file(key), key, key, read);

    private static string ReadVersion(YamlMap file)
    {
        string version = file.Text("version");
        bool isWhole = version.Length is > 0 and < 5 && version[0] != '0' && version.All(char.IsAsciiDigit);
        if (version.Length > 0 && !isWhole)
        {
            file.Report("version", "A version is a whole number from 1 on. Write version: \"1\".");
        }

        return version;
    }

    internal static Citation Cite(YamlMap entry) => new(entry.Text("citation"), entry.RequiredFlag("verified"));

    private static Effect ReadEffect(YamlMap entry) =>
        entry.Has("effect") ? entry.Choice("effect", Effects) : Effect.Weighs;

    private StatusEvent ReadEvent(YamlMap entry)
    {
        string text = entry.Text("on");
        PartialDate? on = PartialDate.Parse(text);
        if (on is null && text.Length > 0)
        {
            entry.Report("on", $"{text} is not a date. Write 2022-06-25, or 2022-06 or 2022 when no more is known.");
        }

        StatusEvent happened = new(on ?? default, entry.Choice("what", Changes), entry.Texts("sections"),
            entry.Texts("circuits"), entry.Bilingual("text"), Cite(entry), entry.TextOrNull("source"));
        entry.Close();
        _events.Add(entry);
        return happened;
    }

    private FactorList ReadList(YamlMap entry) => new()
    {
        Id = entry.Text("id"),
        Name = entry.Bilingual("name"),
        Weight = entry.Choice("weight", ConditionEntry.Weights),
        Tier = entry.TextOrNull("tier"),
        Effect = ReadEffect(entry),
        Factors = entry.Texts("factors"),
        Exception = ReadException(entry),
        Citation = Cite(entry),
    };

    private static ListException? ReadException(YamlMap entry)
    {
        if (entry.MapOrNull("exception") is not { } map)
        {
            return null;
        }

        ListException exception = new(map.Text("role"), map.Bilingual("text"), Cite(map));
        map.Close();
        return exception;
    }

    private Factor ReadFactor(YamlMap entry) => new()
    {
        Id = entry.Text("id"),
        Consideration = entry.Text("consideration"),
        Text = entry.Bilingual("text"),
        Citation = Cite(entry),
        Weight = entry.Choice("weight", ConditionEntry.Weights),
        Effect = ReadEffect(entry),
        Condition = ConditionEntry.Read(entry, vocabulary),
        Question = entry.BilingualOrNull("question"),
        Facts = ReadFacts(entry),
        Number = entry.BilingualOrNull("number"),
        Tests = ReadTests(entry),
    };

    private ReviewQueue ReadQueue(YamlMap entry) => new()
    {
        Id = entry.Text("id"),
        Name = entry.Bilingual("name"),
        Text = entry.Bilingual("text"),
        Citation = Cite(entry),
        Condition = ConditionEntry.Read(entry, vocabulary),
        Needs = entry.BilingualOrNull("needs"),
        Tests = ReadTests(entry),
    };

    private IReadOnlyList<string> ReadFacts(YamlMap entry)
    {
        IReadOnlyList<string> facts = entry.Texts("facts");
        foreach (string id in facts.Where(id => vocabulary.Find(id) is null))
        {
            entry.Report("facts", NoFact(id));
        }

        return facts;
    }

    private string NoFact(string id) => $"There is no fact {id}. "
        + (Nearest.To(id, vocabulary.Facts.Select(fact => fact.Id)) is { } near
            ? $"Did you mean {near}?"
            : "Add it to facts/, or correct the name: 'discretion policy facts' lists them.");

    private List<ConditionTest> ReadTests(YamlMap entry)
    {
        List<ConditionTest> tests = [];
        foreach (YamlMap test in entry.Maps("tests"))
        {
            string word = test.Text("finding");
            Truth? expected = TruthExtensions.ParseTruth(word);
            if (expected is null && word.Length > 0)
            {
                test.Report("finding", $"A finding is yes, no or unknown, not '{word}'. Write one of the three.");
            }

            bool isRead = expected is not null;
            Dictionary<string, FactValue> facts = new(StringComparer.Ordinal);
            if (test.MapOrNull("facts") is { } values)
            {
                foreach (string id in values.Keys.ToArray())
                {
                    if (ReadValue(values, id) is { } value)
                    {
                        facts[id] = value;
                    }
                    else
                    {
                        isRead = false;
                    }
                }
            }

            test.Close();
            if (isRead)
            {
                tests.Add(new(expected!.Value, facts, test.Line, test.File));
            }
        }

        return tests;
    }

    private FactValue? ReadValue(YamlMap values, string id)
    {
        IReadOnlyList<string?> texts = values.OneOrMore(id);
        if (vocabulary.Find(id) is not { } fact)
        {
            values.Report(id, NoFact(id));
            return null;
        }

        FactValue? value = (fact.Kind, texts) switch
        {
            (FactKind.YesNo, ["true"]) => new FactValue.YesNo(true),
            (FactKind.YesNo, ["false"]) => new FactValue.YesNo(false),
            (FactKind.Number or FactKind.NumberRange, [{ } one]) when Whole(one) is { } exact =>
                new FactValue.Number(exact),
            (FactKind.NumberRange, [{ } from, { } to]) when Whole(from) is { } low && Whole(to) is { } high
                && low <= high =>
                new FactValue.Number(low, high),
            (FactKind.NumberRange, [{ } from, null]) when Whole(from) is { } low => new FactValue.Number(low, null),
            (FactKind.Date, [{ } day]) when Day(day) is { } date => new FactValue.Date(date),
            (FactKind.Month, [{ } month]) when Day(month + "-01") is { } first => new FactValue.Month(first),
            (FactKind.Text, [{ } code]) when fact.Codes.Count == 0 || fact.Codes.Any(known => known.Code == code) =>
                new FactValue.Text(code),
            _ => null,
        };
        if (value is null)
        {
            values.Report(id, $"This is not a value of {id}. {Remedy(fact)}");
        }

        return value;
    }

    private static string Remedy(FactDefinition fact) => fact.Kind switch
    {
        FactKind.YesNo => "Write true or false.",
        FactKind.Number => "Write a whole number.",
        FactKind.NumberRange => "Write a whole number, a range as [16, 17], or [16, null] for 16 or more.",
        FactKind.Date => "Write a day, year first: 1990-05-03.",
        FactKind.Month => "Write a month, year first: 1990-05.",
        FactKind.Text when fact.Codes.Count > 0 =>
            $"Write one of: {string.Join(", ", fact.Codes.Select(known => known.Code))}.",
        FactKind.Text => "Write a code.",
    };

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;
}
