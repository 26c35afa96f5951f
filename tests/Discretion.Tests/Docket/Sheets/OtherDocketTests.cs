using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Facts;
using Discretion.Engine.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Docket.Sheets;

/// <summary>A county prosecutor's list of misdemeanors: facts and a mapping file, and no code of its own.</summary>
public sealed class OtherDocketTests
{
    private const string Facts =
        """
        facts:
          - id: offense_class
            type: text
            sensitivity: public
            sources: [reviewer]
            question: {en: "What is the offense charged?", es: "¿Qué delito se imputa?"}
            name: {en: "the class of the offense", es: "la clase del delito"}
            description: {en: "The highest class charged.", es: "La clase más alta que se imputa."}
            codes:
              - {code: infraction, en: "infraction", es: "infracción"}
              - {code: misdemeanor_b, en: "class B misdemeanor", es: "delito menor de clase B"}
          - id: prior_diversions
            type: number
            unit: times
            most: 50
            sensitivity: case
            sources: [reviewer, respondent]
            question: {en: "How often before?", es: "¿Cuántas veces antes?"}
            name: {en: "the number of earlier diversions", es: "el número de derivaciones anteriores"}
            description: {en: "Diversions granted before.", es: "Derivaciones concedidas antes."}
          - id: restitution_paid
            type: yes-no
            sensitivity: case
            sources: [reviewer, respondent]
            question: {en: "Was restitution paid?", es: "¿Se pagó la restitución?"}
            yes: {en: "restitution was paid", es: "se pagó la restitución"}
            no: {en: "restitution was not paid", es: "no se pagó la restitución"}
            description: {en: "In full.", es: "Por completo."}
        """;

    private const string Mapping =
        """
        delimiter: semicolon
        dates: dmy
        columns:
          "Cause no.": case
          "Charge class": offense_class
          "Prior div.": prior_diversions
          "Restitution": restitution_paid
        ignore: ["Defendant"]
        words:
          yes: ["paid in full"]
          no: ["owing"]
        values:
          offense_class:
            "MB": misdemeanor_b
            "INF": infraction
        """;

    private const string Sheet =
        """
        Cause no.;Charge class;Prior div.;Restitution;Age;Defendant
        26-CR-0411;MB;0;paid in full;19;Somebody
        26-CR-0412;INF;2;owing;44;Somebody
        26-CR-0413;MB;;?;31;Somebody
        """;

    [Fact]
    public void A_list_of_another_kind_is_read_screened_and_explained_through_a_mapping_file()
    {
        Vocabulary vocabulary = Read("facts/diversion.yaml", Facts, path =>
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "facts")))
            {
                File.Copy(file, Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(file)));
            }

            return VocabularyFiles.Read(Path.GetDirectoryName(path)!);
        });
        SheetMapping mapping = Read("mapping.yaml", Mapping, path => SheetMapping.Read(path, vocabulary));
        SheetFormat format = SheetFormat.Read(
            Path.Combine(Repository.Root, "formats", "table"), vocabulary, Repository.Eoir);

        ListReading reading = Read("list.csv", Sheet, path =>
            new ListReader(format, SmallSheets.Options(mapping)).Read(path));
        OfficeListCases cases = new(reading.List!, vocabulary, _ => null);

        Assert.Equal("", reading.Problems());
        Assert.Equal("1 yes, 1 no, 1 unknown", Count(cases, vocabulary,
            "offense_class = 'misdemeanor_b' AND prior_diversions = 0 AND restitution_paid"));
        Assert.Equal("yes", cases.Find("26-cr-0411")!.Facts["restitution_paid"].ToInvariantText());
        Assert.Equal("D2", Assert.Single(cases.Find("26-CR-0411")!.CellsOf("restitution_paid")).Told!.Place);
    }

    [Fact]
    public void The_mapping_file_of_the_page_is_read_as_the_page_says()
    {
        string page = Repository.Read("docs/office-lists.md");
        string yaml = page[(page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8)..];
        yaml = yaml[..yaml.IndexOf("```", StringComparison.Ordinal)];

        SheetMapping mapping = Read("mapping.yaml", yaml, path => SheetMapping.Read(path, Repository.Vocabulary));
        ListReading reading = SmallSheets.Csv(
            "Client DOB;Ref;Client name;Phone;Detained;Student\n"
            + "5/1/1990;24-001;Somebody;555;ICE hold;ok\n2/3/1991;24-002;Somebody;555;home;tbd\n",
            mapping with { Sheet = null });

        Assert.Equal("Clients 2026", mapping.Sheet);
        Assert.Equal("", reading.Problems());
        Assert.Equal(
            [
                "1990-05-01, detained, yes, DEN",
                "1991-02-03, never_detained, unknown (asked, not known), DEN",
            ],
            reading.List!.Cases.Select(one => string.Join(", ",
                ((string[])["born_on", "custody", "in_school", "court"])
                .Select(fact => one.Told[fact].Value.ToInvariantText()))));
    }

    private static string Count(OfficeListCases cases, Vocabulary vocabulary, string text)
    {
        Condition condition = ConditionParser.Parse(text, vocabulary).Condition!;
        Tally tally = Screener.Evaluate(condition, cases.Load([.. condition.Facts()])).Count();
        return $"{tally.Yes} yes, {tally.No} no, {tally.Unknown} unknown";
    }

    private static T Read<T>(string name, string text, Func<string, T> read)
    {
        string folder = Directory.CreateTempSubdirectory("discretion-").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return read(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
