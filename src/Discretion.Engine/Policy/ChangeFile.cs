using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>A what-if as a file says it.</summary>
/// <param name="Title">What the change is called.</param>
/// <param name="Edits">The changes, in the file's order.</param>
/// <param name="Policy">The policy with all of them. It exists in memory alone.</param>
public sealed record PolicyChange(Bilingual Title, IReadOnlyList<PolicyEdit> Edits, PolicyVersion Policy);

/// <summary>Reads a what-if and applies it to a copy of a policy, or says all that is wrong with it.</summary>
public sealed class ChangeFile
{
    private static readonly string[] Kinds = ["factor", "queue", "list", "remove", "add_factor", "add_queue"];
    private static readonly Citation Nowhere = new("what-if", Verified: false);

    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private PolicyVersion _policy;

    private ChangeFile(PolicyVersion policy, Vocabulary vocabulary) => (_policy, _vocabulary) = (policy, vocabulary);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is; problems name it so.</param>
    /// <param name="policy">The policy to change.</param>
    /// <param name="vocabulary">The facts that conditions may name.</param>
    /// <exception cref="DataFileException">Something is wrong; holds every problem.</exception>
    public static PolicyChange Read(string path, PolicyVersion policy, Vocabulary vocabulary)
    {
        List<Problem> problems = [];
        YamlMap? file = StrictYaml.Read(path, path, problems);
        PolicyChange? change = file is null ? null : new ChangeFile(policy, vocabulary).Read(file);
        return change is not null && problems.Count == 0 ? change : throw new DataFileException(problems);
    }

    private PolicyChange Read(YamlMap file)
    {
        Bilingual title = file.Bilingual("title");
        List<PolicyEdit> edits = [];
        IReadOnlyList<YamlMap> entries = file.Maps("change");
        foreach (YamlMap entry in entries)
        {
            if (Read(entry, file) is { } edit)
            {
                edits.Add(edit);
                _policy = edit.ApplyTo(_policy);
            }

            entry.Close();
        }

        if (entries.Count == 0)
        {
            file.Report("change", "There is no change. Write change: and below it - factor: with a condition.");
        }

        file.Close();
        return new(title, edits, _policy);
    }

    private PolicyEdit? Read(YamlMap entry, YamlMap file)
    {
        string[] named = [.. Kinds.Where(entry.Has)];
        if (named.Length != 1)
        {
            entry.Report("change", $"A change is one of: {string.Join(", ", Kinds)}. Write one of them, and "
                + "another change below another -.");
            Array.ForEach(Kinds, kind => entry.TextOrNull(kind));
            return null;
        }

        return named[0] switch
        {
            "factor" => Factor(entry),
            "queue" => Queue(entry),
            "list" => List(entry),
            "remove" => Remove(entry),
            "add_factor" => entry.MapOrNull("add_factor") is { } factor ? AddFactor(factor) : null,
            _ => entry.MapOrNull("add_queue") is { } queue ? AddQueue(queue) : null,
        };
    }

    private PolicyEdit.RewriteFactor? Factor(YamlMap entry)
    {
        string id = entry.Text("factor");
        Factor? factor = _policy.Factors.FirstOrDefault(one => one.Id == id);
        bool known = Named(entry, "factor", id, factor is not null, _policy.Factors.Select(one => one.Id));
        return NewCondition(entry, factor?.Condition) is { } condition && known ? new(id, condition) : null;
    }

    private PolicyEdit.RewriteQueue? Queue(YamlMap entry)
    {
        string id = entry.Text("queue");
        ReviewQueue? queue = _policy.Queues.FirstOrDefault(one => one.Id == id);
        bool known = Named(entry, "queue", id, queue is not null, _policy.Queues.Select(one => one.Id));
        return NewCondition(entry, queue?.Condition) is { } condition && known ? new(id, condition) : null;
    }

    private PolicyEdit.RewriteList? List(YamlMap entry)
    {
        string id = entry.Text("list");
        bool known = Named(
            entry, "list", id, _policy.Lists.Any(one => one.Id == id), _policy.Lists.Select(one => one.Id));
        IReadOnlyList<string> factors = entry.Texts("factors");
        foreach (string missing in factors.Where(factor => _policy.Factors.All(one => one.Id != factor)))
        {
            entry.Report(
                "factors", $"There is no factor {missing}.{Near(missing, _policy.Factors.Select(one => one.Id))}");
        }

        if (factors.Count == 0)
        {
            entry.Report("factors", "A list names its factors. Write factors: with all of them, old and new.");
        }

        return known ? new(id, factors) : null;
    }

    private PolicyEdit.Remove? Remove(YamlMap entry)
    {
        string id = entry.Text("remove");
        string[] there = [.. _policy.Factors.Select(one => one.Id).Concat(_policy.Queues.Select(one => one.Id))
            .Concat(_policy.Lists.Select(one => one.Id))];
        return Named(entry, "remove", id, there.Contains(id), there) ? new(id) : null;
    }

    private PolicyEdit.AddFactor? AddFactor(YamlMap entry)
    {
        string id = NewId(entry);
        string consideration = entry.Text("consideration");
        if (consideration.Length > 0 && _policy.Considerations.All(one => one.Id != consideration))
        {
            entry.Report("consideration", $"There is no consideration {consideration}."
                + Near(consideration, _policy.Considerations.Select(one => one.Id)));
        }

        IReadOnlyList<string> lists = entry.Texts("lists");
        foreach (string missing in lists.Where(list => _policy.Lists.All(one => one.Id != list)))
        {
            entry.Report("lists", $"There is no list {missing}.{Near(missing, _policy.Lists.Select(one => one.Id))}");
        }

        PolicyEdit.AddFactor edit = new(new()
        {
            Id = id,
            Consideration = consideration,
            Text = entry.Bilingual("text"),
            Citation = Nowhere,
            Weight = entry.Choice("weight", ConditionEntry.Weights),
            Condition = Condition(entry),
        }, lists);
        entry.Close();
        return edit;
    }

    private PolicyEdit.AddQueue AddQueue(YamlMap entry)
    {
        PolicyEdit.AddQueue edit = new(new()
        {
            Id = NewId(entry),
            Name = entry.Bilingual("name"),
            Text = entry.Bilingual("text"),
            Citation = Nowhere,
            Condition = Condition(entry),
        });
        entry.Close();
        return edit;
    }

    private string NewId(YamlMap entry)
    {
        string id = entry.Text("id");
        if (PolicyEntry.Of(_policy).Any(one => one.Id == id))
        {
            entry.Report("id", $"The policy has {id} already. Give the new one another id.");
        }

        return id;
    }

    // A change says the whole new condition, or which of its numbers becomes which.
    private WrittenCondition? NewCondition(YamlMap entry, WrittenCondition? old)
    {
        YamlMap? numbers = entry.MapOrNull("number");
        if (numbers is not null && entry.TextOrNull("condition") is not null)
        {
            entry.Report("number", "Give a condition or a number, not both.");
        }

        if (numbers is null)
        {
            return Condition(entry);
        }

        if (old is null)
        {
            entry.Report("number", "It has no condition, so no number to change. Give a condition.");
            return null;
        }

        string text = ConditionText.Write(old.Tree);
        string[] words = text.Split(' ');
        string[] changed = [.. words];
        foreach (string number in numbers.Keys.ToArray())
        {
            string instead = numbers.Text(number);
            int[] places = [.. Enumerable.Range(0, words.Length)
                .Where(at => words[at].Trim('(', ')', ',', '\'') == number)];
            if (places.Length != 1)
            {
                numbers.Report(number, $"{number} stands {places.Length} times in the condition '{text}', so it is "
                    + "not clear what changes. Give the whole condition.");
                continue;
            }

            changed[places[0]] = words[places[0]].Replace(number, instead, StringComparison.Ordinal);
        }

        numbers.Close();
        text = string.Join(' ', changed);
        ConditionParse parse = ConditionParser.Parse(text, _vocabulary);
        if (parse.Problem is { } problem)
        {
            entry.Report("number", $"The condition would be '{text}'. {problem.Message}");
        }

        ConditionEntry.RefuseForbidden(entry, "number", parse.Condition, _vocabulary);
        return parse.Condition is { } tree ? new(text, tree) : null;
    }

    private WrittenCondition? Condition(YamlMap entry)
    {
        entry.Text("condition");
        return ConditionEntry.Read(entry, _vocabulary);
    }

    private bool Named(YamlMap entry, string key, string id, bool isThere, IEnumerable<string> there)
    {
        if (id.Length > 0 && !isThere)
        {
            string kind = key == "remove" ? "factor, queue or list" : key;
            entry.Report(key, $"The policy {_policy.Id} has no {kind} {id}." + Near(id, there));
        }
        else if (!_touched.Add($"{key} {id}"))
        {
            entry.Report(key, $"{id} is changed twice. Write one change of it.");
        }

        return isThere;
    }

    private static string Near(string name, IEnumerable<string> names)
    {
        string[] all = [.. names];
        return Nearest.To(name, all) is { } near ? $" Did you mean {near}?"
            : all.Length > 0 ? $" There are: {string.Join(", ", all)}." : " It has none.";
    }
}
