using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>One case explained, for people and for programs.</summary>
internal static class ExplainReport
{
    /// <summary>The explanation as docs/json.md describes it.</summary>
    public static object Json(Session session, ICaseSource docket, CaseExplanation explanation) => new
    {
        @case = Key(docket, explanation.Case.CaseId),
        docket = docket.Name,
        asOf = docket.AsOf,
        seenFrom = EarlierNote.Json(docket),
        policy = explanation.Policy.Id,
        facts = session.Vocabulary.Facts.Where(fact => explanation.Case.Facts.ContainsKey(fact.Id)).ToDictionary(
            fact => fact.Id, fact => Fact(explanation.Case.Facts[fact.Id])),
        factors = explanation.Factors.Select(entry => new
        {
            entry.Factor.Id,
            finding = entry.Finding.Truth.Word(),
            weight = PolicyReport.Word(entry.Factor.Weight),
            citation = entry.Factor.Citation.Text,
            verified = entry.Factor.Citation.Verified,
            text = entry.Factor.Text,
            question = entry.Factor.Question,
            because = Because(session, explanation, entry.Finding),
            missing = Missing(session, explanation, entry.Finding),
        }),
        queues = explanation.Queues.Select(entry => new
        {
            entry.Queue.Id,
            finding = entry.Finding.Truth.Word(),
            because = Because(session, explanation, entry.Finding),
            missing = Missing(session, explanation, entry.Finding),
        }),
        lists = ExplainGroups.Lists(explanation),
        presumptions = ExplainGroups.Presumptions(explanation),
        routes = ExplainGroups.Routes(explanation),
        explanation.Conflict,
        setAside = explanation.Case.LostRows.Select(row => new { row.Table, row.Line, row.Reason }),
        questions = CaseQuestionsReport.Json(explanation.Questions),
        openFindings = CaseQuestionsReport.FindingsJson(explanation.Questions),
    };

    // The court's keys are numbers; an office's own may be any text.
    private static object Key(ICaseSource docket, string caseId) =>
        docket.Origin == CaseOrigin.CourtFile ? long.Parse(caseId, CultureInfo.InvariantCulture) : caseId;

    private static object Fact(FactValue value) => new
    {
        value = value.IsKnown ? value.ToInvariantText() : null,
        unknown = value is FactValue.Unknown(var reason) ? reason.Words() : null,
    };

    private static IEnumerable<object> Because(Session session, CaseExplanation explanation,
        ExplainedFinding finding) =>
        finding.Because.SelectMany(because => OrNone(because.Cells).Select(cell => new
        {
            fact = because.Fact.Id,
            value = because.Value.IsKnown ? because.Value.ToInvariantText() : null,
            cell?.Table,
            rowKey = cell?.RowKey,
            cell?.Column,
            cell?.Raw,
            cell?.Line,
            cell = cell?.Told?.Place,
            givenBy = cell?.Told?.By,
            givenOn = cell?.Told?.On,
            meaning = Meaning(session, explanation, cell),
            note = Note(explanation, cell),
        }));

    private static IEnumerable<object> Missing(Session session, CaseExplanation explanation,
        ExplainedFinding finding) =>
        finding.Missing.SelectMany(missing => OrNone(missing.Cells).Select(cell => new
        {
            fact = missing.Fact.Id,
            reason = missing.Value is FactValue.Unknown(var reason) ? reason.Words() : "known only as a range",
            value = missing.Value.IsKnown ? missing.Value.ToInvariantText() : null,
            missing.Fact.Question,
            cell?.Table,
            rowKey = cell?.RowKey,
            cell?.Column,
            cell?.Raw,
            cell?.Line,
            cell = cell?.Told?.Place,
            givenBy = cell?.Told?.By,
            givenOn = cell?.Told?.On,
            meaning = Meaning(session, explanation, cell),
            note = Note(explanation, cell),
        }));

    private static string? Note(CaseExplanation explanation, FactCell? cell) =>
        cell is not { Column: null } ? null
        : explanation.Case.Tables.Contains(cell.Table) ? "no row of this case" : "table not in the source";

    private static IEnumerable<FactCell?> OrNone(IReadOnlyList<FactCell> cells) =>
        cells.Count == 0 ? (IEnumerable<FactCell?>)[null] : cells;

    /// <summary>What a cell's code stands for; null when it is no code or nobody knows.</summary>
    private static Bilingual? Meaning(Session session, CaseExplanation explanation, FactCell? cell)
    {
        if (cell is not { Raw: { } raw, Column: { } column, Told: null }
            || explanation.Case.Tables.Contains(cell.Table) is false
            || session.Eoir.Table(cell.Table).Find(column)?.Codes is not { } codes)
        {
            return null;
        }

        string? caseType = explanation.Facts[CourtFact.CaseType.Id()] is FactValue.Text(var type) ? type : null;
        return codes.Find(raw, caseType)?.Name
            ?? (explanation.Case.NameOf(codes.Id, raw, caseType) is { } name ? new(name, name) : null);
    }

    /// <summary>The explanation on the terminal.</summary>
    public static void Write(Session session, IAnsiConsole console, ICaseSource docket, CaseExplanation explanation)
    {
        console.WriteLine(session.Say(
            $"Case {explanation.Case.CaseId} of docket {docket.Name}, as of {docket.AsOf:yyyy-MM-dd}, under "
                + $"{explanation.Policy.Id}",
            $"Caso {explanation.Case.CaseId} de la lista {docket.Name}, al {docket.AsOf:yyyy-MM-dd}, según "
                + $"{explanation.Policy.Id}"));
        EarlierNote.Write(session, console, docket);
        WriteWho(session, console, docket, explanation);
        foreach (LostRow lost in explanation.Case.LostRows)
        {
            console.WriteIndented(0, session.Say(
                $"A row that may be of this case was set aside: {lost.Table} line {lost.Line} "
                + $"({session.SayProblem(lost.Reason)}). What it would have told is unknown.",
                $"Se apartó una fila que puede ser de este caso: {lost.Table}, línea {lost.Line} "
                + $"({session.SayProblem(lost.Reason)}). Lo que habría dicho es desconocido."));
        }

        foreach ((ReviewQueue queue, ExplainedFinding finding) in explanation.Queues)
        {
            WriteFinding(session, console, explanation, $"{session.Say("queue", "cola")} {queue.Id}",
                session.Say(queue.Name), queue.Condition, finding);
        }

        WriteFactors(
            session, console, explanation, session.Say("Yes", "Sí"), entry => entry.Finding.Truth == Truth.Yes);
        WriteFactors(session, console, explanation, "No", entry => entry.Finding.Truth == Truth.No);
        WriteFactors(session, console, explanation, session.Say("Unknown", "Desconocido"),
            entry => entry.Finding.Truth == Truth.Unknown && !OnlyPeopleCanTell(entry.Finding));
        WriteUnasked(session, console, explanation);
        ExplainGroups.Write(session, console, explanation);

        if (explanation.Conflict)
        {
            console.WriteLine();
            console.WriteLine(session.Say(
                "Conflict: the record puts this case in a list that weighs for and in one that weighs against. A "
                    + "person resolves it.",
                "Conflicto: el expediente pone este caso en una lista a favor y en otra en contra. Lo resuelve una "
                    + "persona."));
        }

        CaseQuestionsReport.Write(session, console, explanation.Questions);
        console.WriteLine();
        console.WriteLine(session.Say(
            "This shows what the record says. It decides nothing: no factor decides, none excludes, and unknown is not "
                + "no.",
            "Esto muestra lo que dice el expediente. No decide nada: ningún factor decide, ninguno excluye y "
                + "desconocido no "
            + "significa no."));
    }

    private static void WriteWho(
        Session session, IAnsiConsole console, ICaseSource docket, CaseExplanation explanation)
    {
        string[] facts =
            [.. ((CourtFact[])[CourtFact.Court, CourtFact.CaseType, CourtFact.Custody, CourtFact.Nationality,
            CourtFact.Language, CourtFact.FiledOn, CourtFact.NextHearingOn, CourtFact.NextHearingKind,
            CourtFact.Represented])
            .Select(fact => session.Vocabulary[fact.Id()])
            .Where(fact => docket.Origin == CaseOrigin.CourtFile
                || explanation.Facts[fact.Id] is not FactValue.Unknown(UnknownReason.NotYetAsked))
            .Select(fact => $"{fact.Id} {session.SayValue(fact, explanation.Facts[fact.Id])}"
                + Name(session, explanation, fact))];
        if (facts.Length > 0)
        {
            console.WriteIndented(0, string.Join(" · ", facts));
        }

        if (docket.Origin == CaseOrigin.CourtFile)
        {
            console.WriteLine(session.Say(
                "Represented: withdrawals of lawyers are invisible in the court's file.",
                "Representación: el archivo de la corte no muestra las renuncias de abogados."));
        }
    }

    private static string Name(Session session, CaseExplanation explanation, FactDefinition fact)
    {
        FactCell? cell = explanation.Case.CellsOf(fact.Id) is [var one, ..] ? one : null;
        return explanation.Facts[fact.Id] is not FactValue.Text(var code) || fact.Codes.Count > 0 ? ""
            : (cell?.Told is null ? Meaning(session, explanation, cell) : NameOfCode(session, fact, code)) is { } name
                ? $" ({session.Say(name)})" : "";
    }

    // An office's own list takes the codes of some facts from the court's lists.
    private static Bilingual? NameOfCode(Session session, FactDefinition fact, string code) =>
        session.Sheets.Lists.TryGetValue(fact.Id, out CodeList? list) ? list.Find(code)?.Name : null;

    private static void WriteFactors(
        Session session,
        IAnsiConsole console,
        CaseExplanation explanation,
        string heading,
        Func<(Factor Factor, ExplainedFinding Finding), bool> chosen)
    {
        (Factor Factor, ExplainedFinding Finding)[] all = [.. explanation.Factors.Where(chosen)];
        console.WriteLine();
        console.WriteLine($"{heading} ({all.Length})");
        foreach ((Factor factor, ExplainedFinding finding) in all)
        {
            string title = $"{factor.Id} ({session.SayWeight(factor.Weight)})";
            WriteFinding(session, console, explanation, title,
                $"{session.Say(factor.Text)} [{session.SayCitation(factor.Citation)}]", factor.Condition, finding,
                showTruth: false);
        }
    }

    private static bool OnlyPeopleCanTell(ExplainedFinding finding) => finding.Because.Count == 0
        && finding.Missing.All(missing => missing.Value is FactValue.Unknown(UnknownReason.NotYetAsked));

    // The court's file is silent on most of what the memo asks; naming these once is enough.
    private static void WriteUnasked(Session session, IAnsiConsole console, CaseExplanation explanation)
    {
        string[] ids = [.. explanation.Factors
            .Where(entry => entry.Finding.Truth == Truth.Unknown && OnlyPeopleCanTell(entry.Finding))
            .Select(entry => entry.Factor.Id)];
        if (ids.Length > 0)
        {
            console.WriteLine();
            console.WriteLine(session.Say(
                $"Unknown, and only people can tell; nobody has been asked ({ids.Length})",
                $"Desconocido, y solo las personas pueden decirlo; todavía no se ha preguntado ({ids.Length})"));
            console.WriteIndented(2, string.Join(", ", ids));
        }
    }

    private static void WriteFinding(
        Session session,
        IAnsiConsole console,
        CaseExplanation explanation,
        string title,
        string text,
        WrittenCondition? condition,
        ExplainedFinding finding,
        bool showTruth = true)
    {
        string truth = showTruth ? ": " + ConditionBlocks.Word(session, finding.Truth) : "";
        console.WriteIndented(2, $"{title}{truth} — {text}");
        if (condition is not null)
        {
            console.WriteCondition(session, condition, 4);
        }

        foreach (Because because in finding.Because)
        {
            WriteFact(session, console, explanation, because.Fact, because.Value, because.Cells);
        }

        foreach (Missing missing in finding.Missing.Where(missing =>
            finding.Because.All(because => because.Fact != missing.Fact)))
        {
            WriteFact(session, console, explanation, missing.Fact, missing.Value, missing.Cells);
        }
    }

    private static void WriteFact(
        Session session,
        IAnsiConsole console,
        CaseExplanation explanation,
        FactDefinition fact,
        FactValue value,
        IReadOnlyList<FactCell> cells)
    {
        const int CellsShown = 4;
        IEnumerable<string> shown = cells.Take(CellsShown).Select(cell => Shown(session, explanation, cell));
        string rest = cells.Count > CellsShown
            ? session.Say($"; {cells.Count - CellsShown} more", $"; {cells.Count - CellsShown} más") : "";
        string from = cells.Count == 0 ? "" : " ← " + string.Join("; ", shown) + rest;
        console.WriteIndented(6, $"{fact.Id}: {session.SayValue(fact, value)}{from}");
    }

    private static string Shown(Session session, CaseExplanation explanation, FactCell cell)
    {
        if (cell.Column is null)
        {
            return explanation.Case.Tables.Contains(cell.Table)
                ? session.Say($"{cell.Table}: no row of this case", $"{cell.Table}: ninguna fila de este caso")
                : session.Say($"{cell.Table}: not in the source", $"{cell.Table}: no está en la fuente");
        }

        string raw = cell.Raw is null ? session.Say("blank", "en blanco") : $"'{cell.Raw}'";
        if (cell is { Told: { } blank, Raw: null })
        {
            return $"{cell.Table} {blank.Place} {raw}";
        }

        if (cell.Told is { } told)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{cell.Table} {told.Place} {raw} "
                + $"({session.Say("told by", "lo dijo")} {told.By}, {told.On:yyyy-MM-dd})");
        }

        string meaning = Meaning(session, explanation, cell) is { } name ? $" ({session.Say(name)})" : "";
        return $"{cell.Table} {cell.RowKey ?? "?"} {cell.Column} {raw}{meaning}";
    }
}
