using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.App.Commands;

/// <summary>The parts of a policy's report that hold conditions: paragraphs with their factors, and queues.</summary>
/// <param name="session">The run.</param>
/// <param name="policy">The policy.</param>
/// <param name="withTests">Whether the tests beside the conditions are shown.</param>
internal sealed class FactorSections(Session session, PolicyVersion policy, bool withTests)
{
    /// <summary>The memo's paragraphs in its order, each with its factors.</summary>
    public ReportSection Paragraphs() => new(
        "paragraphs", session.Say("Paragraph by paragraph", "Párrafo por párrafo"),
        [.. policy.Considerations.Select(Paragraph)]);

    /// <summary>The queues.</summary>
    public ReportSection Queues() => new("queues", session.Say("Queues", "Colas"), policy.Queues.Count == 0 ? [] :
    [
        new ReportBlock.Paragraph(session.Say(
            "A queue holds the cases that the policy wants a person to look at. It is sorted by hearing date and by "
                + "waiting time, never by merit.",
            "Una cola reúne los casos que la política quiere que una persona revise. Se ordena por fecha de audiencia "
                + "y por tiempo de espera, nunca por mérito.")),
        .. policy.Queues.Select(Queue),
    ]);

    /// <summary>The part of the report about a factor.</summary>
    public static string PartOf(string factor) => $"factor-{factor}";

    private ReportBlock.Part Paragraph(Consideration consideration)
    {
        List<ReportBlock> blocks =
        [
            new ReportBlock.Paragraph(session.Say(consideration.Text)),
            PolicySections.Cite(session, consideration.Citation),
        ];
        if (policy.Sections.FirstOrDefault(section => section.Id == consideration.Section) is { } section)
        {
            blocks.Add(new ReportBlock.Entries([new(session.Say("part of the text", "parte del texto"),
                new ReportBlock.Items(
                    [new(session.Say(section.Name), StandingSections.PartOfSection(section.Id))]))]));
        }

        if (consideration.NoFactor is { } reason)
        {
            blocks.Add(new ReportBlock.Paragraph(
                session.Say("It has no factor: ", "No tiene ningún factor: ") + session.Say(reason)));
        }

        blocks.AddRange(policy.Factors.Where(factor => factor.Consideration == consideration.Id)
            .Select(factor => Factor(factor, consideration.Citation)));
        return new($"paragraph-{consideration.Id}", $"{consideration.Number}. {session.Say(consideration.Name)}", null,
            blocks);
    }

    // A factor that comes from the same place as its paragraph does not say so again.
    private ReportBlock.Part Factor(Factor factor, Citation paragraph)
    {
        List<ReportEntry> entries = [new(session.Say("weight", "peso"), session.SayWhatWeighs(factor.Weight))];
        if (session.SayEffect(factor.Effect) is { } effect)
        {
            entries.Add(new(session.Say("what the text lets it do", "lo que el texto le permite"), effect));
        }

        if (factor.Condition is { } condition)
        {
            entries.Add(ConditionBlocks.Entry(session, condition));
        }

        if (factor.Question is { } question)
        {
            entries.Add(new(session.Say("a person is asked", "se pregunta"), session.Say(question)));
        }

        if (factor is { Condition: null, Facts.Count: > 0 })
        {
            entries.Add(new(session.Say("the answer settles", "la respuesta aclara"),
                [new ReportBlock.Items([.. factor.Facts.Select(Asked)])]));
        }

        if (factor.Number is { } number)
        {
            entries.Add(new(session.Say("whose number", "de quién es el número"), session.Say(number)));
        }

        if (factor.Citation != paragraph)
        {
            entries.Add(PolicySections.Source(session, factor.Citation));
        }

        return new ReportBlock.Part(PartOf(factor.Id), session.Say(factor.Text), factor.Id,
            [new ReportBlock.Entries(entries), .. Tests(factor.Condition, factor.Tests)]);
    }

    private ReportItem Asked(string id) =>
        new($"{session.Say(FactWords.Asked(session.Vocabulary[id]))} [{id}]", null);

    private ReportBlock.Part Queue(ReviewQueue queue)
    {
        List<ReportEntry> entries = [];
        if (queue.Condition is { } condition)
        {
            entries.Add(new(session.Say("which cases", "qué casos"), ConditionBlocks.Of(session, condition)));
        }

        if (queue.Needs is { } needs)
        {
            entries.Add(new(session.Say("needs", "necesita"), session.Say(needs)));
        }

        entries.Add(PolicySections.Source(session, queue.Citation));
        return new ReportBlock.Part($"queue-{queue.Id}", session.Say(queue.Name), queue.Id,
        [
            new ReportBlock.Paragraph(session.Say(queue.Text)), new ReportBlock.Entries(entries),
            .. Tests(queue.Condition, queue.Tests),
        ]);
    }

    private IEnumerable<ReportBlock> Tests(WrittenCondition? condition, IReadOnlyList<ConditionTest> tests) =>
        withTests && condition is not null ? [ConditionBlocks.Tests(session, tests, session.Vocabulary)] : [];
}
