using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>The facts of as many cases as are written at once.</summary>
internal sealed class DerivedGroup
{
    /// <summary>Makes room.</summary>
    /// <param name="facts">How many facts there are.</param>
    /// <param name="cases">How many cases there are in all.</param>
    public DerivedGroup(int facts, int cases)
    {
        int room = Math.Min(ParquetTable.GroupRows, cases);
        CurrentProceedings = new long?[room];
        NextHearings = new long?[room];
        Slots = [.. Enumerable.Range(0, facts).Select(_ => new FactSlot[room])];
    }

    /// <summary>The place of its first case in the release's order.</summary>
    public int First { get; private set; }

    /// <summary>How many cases it has.</summary>
    public int Count { get; private set; }

    /// <summary>The key of each case's current proceeding, when that is certain.</summary>
    public long?[] CurrentProceedings { get; }

    /// <summary>The key of the row of each case's next hearing, when it is scheduled.</summary>
    public long?[] NextHearings { get; }

    /// <summary>For each fact its slot of each case.</summary>
    public FactSlot[][] Slots { get; }

    /// <summary>Derives the facts of the cases from a place on, as many as there are and have room.</summary>
    public void Fill(CourtStates states, CourtFacts facts, int[] order, int first, FactTally tally)
    {
        First = first;
        Count = Math.Min(NextHearings.Length, order.Length - first);
        FactSlot[] slots = new FactSlot[Slots.Length];
        for (int row = 0; row < Count; row++)
        {
            CourtCase caseFile = states[order[first + row]];
            CurrentProceedings[row] =
                caseFile.Proceedings is { CurrentIsCertain: true } certain ? certain.Current.Key : null;
            NextHearings[row] = caseFile.Hearings.Next?.Key;
            facts.Derive(caseFile, slots);
            tally.Add(slots);
            for (int fact = 0; fact < slots.Length; fact++)
            {
                Slots[fact][row] = slots[fact];
            }
        }
    }
}
