using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

/// <summary>A folder with one small policy, whole and right until a test changes a word of it.</summary>
internal sealed class SmallPolicy : IDisposable
{
    private const string Text = """
        id: small
        version: "1"
        use: operative
        title: {en: "A small policy", es: "Una política pequeña"}
        summary: {en: "It lists two things.", es: "Enumera dos cosas."}
        agency: ICE
        scope: [ICE-OPLA]
        issued: 2011-06-17
        effective: 2011-06-17
        memos:
          - id: paper
            title: {en: "The paper", es: "El documento"}
            source: "in the archive"
            citation: "Paper"
            verified: true
        forms:
          - id: closure
            name: {en: "Closure", es: "Cierre"}
            text: {en: "The case leaves the calendar.", es: "El caso sale del calendario."}
            citation: "Paper, 1"
            verified: true
        considerations:
          - id: age
            number: "1"
            name: {en: "Age", es: "Edad"}
            text: {en: "Minors and elderly people.", es: "Menores y personas mayores."}
            citation: "Paper, 2"
            verified: true
          - id: record
            number: "2"
            name: {en: "Record", es: "Antecedentes"}
            text: {en: "What the person did.", es: "Lo que hizo la persona."}
            citation: "Paper, 3"
            verified: true
        factors:
          - id: elderly
            consideration: age
            text: {en: "The person is over 65.", es: "La persona tiene más de 65 años."}
            citation: "Paper, 2"
            verified: true
            weight: for
            condition: age_years > 65
            tests:
              - {finding: "yes", facts: {age_years: 66}}
              - {finding: "no", facts: {age_years: 65}}
              - {finding: "unknown", facts: {}}
          - id: serious-crime
            consideration: record
            text: {en: "The person committed a serious crime.", es: "La persona cometió un delito grave."}
            citation: "Paper, 3"
            verified: true
            weight: against
            question: {en: "Did the person commit a serious crime?", es: "¿Cometió la persona un delito grave?"}
        lists:
          - id: priority
            weight: against
            name: {en: "Priority", es: "Prioridad"}
            factors: [serious-crime]
            citation: "Paper, 3"
            verified: true
        path:
          stages:
            - id: found
              kind: identify
              name: {en: "Found", es: "Encontrado"}
              by: [intake]
              citation: "Paper, 4"
              verified: true
            - id: proposed
              kind: recommend
              name: {en: "Proposed", es: "Propuesto"}
              by: [reviewer]
              citation: "Paper, 4"
              verified: true
            - id: decided
              kind: decide
              name: {en: "Decided", es: "Decidido"}
              by: [supervisor, chief-counsel]
              citation: "Paper, 4"
              verified: true
          later_stages:
            - id: filed
              kind: file
              name: {en: "Filed", es: "Presentado"}
              by: [reviewer]
              citation: "Paper, 4"
              verified: true
            - id: ruled
              kind: ruling
              name: {en: "Ruled", es: "Resuelto"}
              by: [reviewer]
              citation: "Paper, 4"
              verified: true
          sequences:
            - {id: court, stages: [filed, ruled]}
          outcomes:
            - id: close
              name: {en: "Close", es: "Cerrar"}
              form: closure
              adverse: false
              approver: supervisor
              after: court
              ends: closed
              citation: "Paper, 4"
              verified: true
            - id: go-on
              name: {en: "Go on", es: "Seguir"}
              adverse: true
              approver: supervisor
              ends: not-exercised
              citation: "Paper, 4"
              verified: true

        """;

    public SmallPolicy() => Write();

    /// <summary>The policy's own folder.</summary>
    public string Folder => Path.Combine(Library, "small");

    /// <summary>The folder that the policies lie in.</summary>
    public string Library { get; } = Directory.CreateTempSubdirectory("discretion-policy-").FullName;

    /// <summary>Writes the policy with some of its words changed, each of which must be there.</summary>
    public void Write(params (string From, string To)[] changes)
    {
        string text = Text;
        foreach ((string from, string to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "policy.yaml"), text);
    }

    public PolicyVersion Read() => PolicyFiles.Read(Folder, Repository.Vocabulary);

    public List<Problem> Problems(Vocabulary? vocabulary = null)
    {
        List<Problem> problems = [];
        PolicyFiles.Read(Folder, vocabulary ?? Repository.Vocabulary, problems);
        return problems;
    }

    public void Dispose() => Directory.Delete(Library, recursive: true);
}
