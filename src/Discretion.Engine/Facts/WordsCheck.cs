using Discretion.Core.Facts;

namespace Discretion.Engine.Facts;

/// <summary>
/// Checks the words by which conditions are read out: each fact has them, and no two facts, nor two values of one fact,
/// have the same.
/// </summary>
internal sealed class WordsCheck
{
    private readonly Dictionary<string, string> _english = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _spanish = new(StringComparer.OrdinalIgnoreCase);

    public void Check(YamlMap entry, FactDefinition fact)
    {
        if (fact.Kind == FactKind.YesNo)
        {
            Require(entry, "yes", fact.Yes, $"{fact.Id} is yes or no. Say in yes what a yes means, as a clause: "
                + "{en: \"the person is a veteran\", es: \"la persona es veterana\"}.");
            Require(entry, "no", fact.No, $"{fact.Id} is yes or no. Say in no what a no means, as a clause: "
                + "{en: \"the person is not a veteran\", es: \"la persona no es veterana\"}.");
            Refuse(entry, "name", "A yes-no fact is said by its clauses yes and no. Take name out.");
        }
        else
        {
            Require(entry, "name", fact.Name, $"{fact.Id} has no name. Add one, as a noun phrase: "
                + "{en: \"age at entry\", es: \"la edad al llegar\"}.");
            Refuse(entry, "yes", "Only a yes-no fact has the clauses yes and no. Take yes out.");
            Refuse(entry, "no", "Only a yes-no fact has the clauses yes and no. Take no out.");
        }

        foreach (IGrouping<string, FactCode> same in fact.Codes.GroupBy(code => code.Name.En)
            .Concat(fact.Codes.GroupBy(code => code.Name.Es)).Where(same => same.Count() > 1))
        {
            entry.Report("codes", $"The codes {string.Join(" and ", same.Select(code => code.Code))} are both called "
                + $"'{same.Key}'. Give each a name of its own.");
        }
    }

    private void Require(YamlMap entry, string key, Bilingual? words, string remedy)
    {
        if (words is null)
        {
            entry.Report(key, remedy);
            return;
        }

        CheckOwn(entry, key, _english, words.En);
        CheckOwn(entry, key, _spanish, words.Es);
    }

    private static void CheckOwn(YamlMap entry, string key, Dictionary<string, string> taken, string words)
    {
        string place = $"{entry.Text("id")}, {key}";
        if (!taken.TryAdd(words, place))
        {
            entry.Report(key, $"'{words}' is already said of {taken[words]}, so a reader could not tell the two apart. "
                + "Use other words.");
        }
    }

    private static void Refuse(YamlMap entry, string key, string remedy)
    {
        if (entry.Has(key))
        {
            entry.Report(key, remedy);
        }
    }
}
