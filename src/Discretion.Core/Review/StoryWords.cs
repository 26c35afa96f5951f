using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>The pieces that the sentences of a story are made of.</summary>
internal static class StoryWords
{
    private const string MachinePrefix = "machine:";

    /// <summary>Who did it.</summary>
    public static Bilingual Who(ReviewEvent happened, ReviewNames names) => Who(happened.By, names);

    /// <summary>Who: a person's name, or which program.</summary>
    public static Bilingual Who(string by, ReviewNames names) =>
        by.StartsWith(MachinePrefix, StringComparison.Ordinal)
            ? new($"The program {by[MachinePrefix.Length..]}", $"El programa {by[MachinePrefix.Length..]}")
            : Alike(names.Person(by));

    /// <summary>A name that is the same in both languages.</summary>
    public static Bilingual Alike(string name) => new(name, name);

    /// <summary>A sentence: who, and what they did.</summary>
    public static Bilingual Said(Bilingual who, string en, string es) => new($"{who.En} {en}.", $"{who.Es} {es}.");

    /// <summary>A day, with the article that Spanish gives it.</summary>
    public static Bilingual Day(DateOnly day) =>
        new(DateWords.Day(day).En, $"el {DateWords.Day(day).Es}");

    /// <summary>The name of an outcome in quotation marks.</summary>
    public static Bilingual Outcome(string id, ReviewNames names) =>
        PlainWords.Quoted(names.Policy.Path?.Outcome(id)?.Name ?? Alike(id));

    /// <summary>The name of a stage in quotation marks.</summary>
    public static Bilingual Stage(string id, ReviewNames names) => PlainWords.Quoted(
        Stages(names).FirstOrDefault(stage => stage.Id == id)?.Name ?? Alike(id));

    /// <summary>Who is told or consulted at a stage; null when the path does not say.</summary>
    public static Bilingual? Party(string id, ReviewNames names) =>
        Stages(names).FirstOrDefault(stage => stage.Id == id)?.Party;

    /// <summary>The name of a check in quotation marks.</summary>
    public static Bilingual Check(string id, ReviewNames names) => PlainWords.Quoted(
        Stages(names).SelectMany(stage => stage.Checks).FirstOrDefault(check => check.Id == id)?.Name ?? Alike(id));

    /// <summary>The statement of a factor, in quotation marks.</summary>
    public static Bilingual Factor(string id, ReviewNames names) => PlainWords.Quoted(
        names.Policy.Factors.FirstOrDefault(factor => factor.Id == id)?.Text ?? Alike(id));

    /// <summary>What a follow-up asks for, in quotation marks.</summary>
    public static Bilingual FollowUp(string id, ReviewNames names)
    {
        Bilingual text = names.Policy.Path?.Outcomes.SelectMany(outcome => outcome.FollowUps)
            .FirstOrDefault(followUp => followUp.Id == id)?.Text ?? Alike(id);
        return PlainWords.Quoted(new(text.En.TrimEnd('.'), text.Es.TrimEnd('.')));
    }

    /// <summary>What somebody wrote, in quotation marks; that it was erased, when it was.</summary>
    public static Bilingual Quote(PersonalText text) => text.Value is { } words
        ? PlainWords.Quoted(Alike(words))
        : new("(erased)", "(borrado)");

    /// <summary>A line behind a heading.</summary>
    public static Bilingual Headed(string en, string es, Bilingual what) =>
        new($"{en}: {what.En}", $"{es}: {what.Es}");

    private static IEnumerable<PathStage> Stages(ReviewNames names) => names.Policy.Path is { } path
        ? path.Stages.Concat(path.Outcomes.SelectMany(outcome => outcome.After))
        : [];
}
