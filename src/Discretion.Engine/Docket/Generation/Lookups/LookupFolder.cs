using System.Text;
using Discretion.Core.Docket;
using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation.Lookups;

/// <summary>
/// The folder <c>Lookup</c>: tables of codes from the format's lists, with the defects that the real ones have: a code
/// that is not unique, decisions listed twice, once active and once not, NUL bytes, and codes that look like nothing.
/// </summary>
internal static class LookupFolder
{
    /// <summary>The folder's name in the dump.</summary>
    public const string Name = "Lookup";

    private static readonly string[] NacaraNationalities = ["CU", "NU", "ES", "GT"];

    private static readonly string[] JuvenileCodes = ["J", "J1", "J2", "UJ", "N/A", "AJ"];

    // Every case type that a judge decides, for codes that mean the same in all.
    private static readonly string[] CaseTypes = ["RMV", "DEP", "EXC", "AOC", "WHO", "CFR", "RFR", "CSR", "REC", "NAC"];

    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. LookupTables.OfOneList.Select(entry => entry.Table)
            .Concat([
                LookupTables.Nationalities, LookupTables.PersonNationalities, LookupTables.Juveniles,
                LookupTables.Charges, LookupTables.Decisions, LookupTables.Courts, LookupTables.Locations,
            ])
            .Select(table => table.File),
    ];

    /// <summary>Every table as it is written, with its number of rows.</summary>
    public static IEnumerable<(string File, byte[] Bytes, int Rows)> Write(EoirFormat format, DateOnly asOf)
    {
        foreach ((LookupTable table, string list) in LookupTables.OfOneList)
        {
            yield return Written(table, Codes(list).Select(Row));
        }

        LookupRow[] nationalities = [.. Codes("nationalities").Select(Nationality)];
        yield return Written(LookupTables.Nationalities, nationalities);
        yield return Written(LookupTables.PersonNationalities, [new("<A>", "<All>"), .. nationalities]);
        yield return Written(LookupTables.Juveniles, Codes("juvenile-kinds").Select(Juvenile));
        yield return Written(LookupTables.Charges, Codes("charges").Select(Charge));
        yield return Written(LookupTables.Decisions, Decisions(format, asOf));
        yield return Written(LookupTables.Courts, Codes("courts").Select(Court));
        yield return Written(LookupTables.Locations, Locations());

        IEnumerable<SourceCode> Codes(string list) => InUse(format, list, asOf);

        (string, byte[], int) Written(LookupTable table, IEnumerable<LookupRow> rows)
        {
            (byte[] bytes, int count) = table.Write(rows, asOf);
            return (table.File, bytes, count);
        }
    }

    private static IEnumerable<SourceCode> InUse(EoirFormat format, string list, DateOnly asOf) =>
        format.List(list).Codes.Where(code => code.Since is null || code.Since <= asOf);

    private static LookupRow Row(SourceCode code) => new(code.Code, code.Name.En);

    private static LookupRow Nationality(SourceCode code)
    {
        string nacara = Array.IndexOf(NacaraNationalities, code.Code) >= 0 ? "Y" : "N";
        return Row(code) with
        {
            Others = new Dictionary<string, string> { ["NAT_NACARA_COUNTRY"] = nacara, ["Nacara"] = nacara },
        };
    }

    private static LookupRow Juvenile(SourceCode code) => Row(code) with
    {
        Others = new Dictionary<string, string>
        {
            ["strCode"] = JuvenileCodes[code.Code[0] - '1'],
        },
    };

    private static LookupRow Charge(SourceCode code)
    {
        ChargeGrounds grounds = ChargeCode.Grounds(code.Code);
        return new(Padded(code.Code), code.Name.En)
        {
            Others = new Dictionary<string, string>
            {
                ["criminal_flag"] = (grounds & ChargeGrounds.Criminal) != 0 ? "1" : "0",
                ["aggravate_felon"] = (grounds & ChargeGrounds.AggravatedFelony) != 0 ? "1" : "0",
            },
        };
    }

    // A clause of three letters is filled up with blanks before the one after it: 212a07Ai  I.
    private static string Padded(string code)
    {
        int clause = code.TrimEnd('I', 'V', 'X').Length;
        int from = clause;
        while (from > 0 && code[from - 1] is 'i' or 'v' or 'x')
        {
            from--;
        }

        return clause == code.Length || clause == from ? code : code[..clause].PadRight(from + 3) + code[clause..];
    }

    private static IEnumerable<LookupRow> Decisions(EoirFormat format, DateOnly asOf)
    {
        List<LookupRow> rows =
        [
            .. InUse(format, "decisions", asOf).SelectMany(
                code => code.CaseTypes.Count == 0 ? CaseTypes : code.CaseTypes, (code, type) => Of(code, type, "C")),
            .. InUse(format, "other-completions", asOf).SelectMany(_ => CaseTypes, (code, type) => Of(code, type, "O")),
        ];
        for (int i = 0; i < rows.Count; i++)
        {
            yield return rows[i];

            // The old wording of a decision stays in the table, no longer active.
            if (i % 12 == 5)
            {
                yield return rows[i] with
                {
                    Name = rows[i].Name.ToUpperInvariant(),
                    Others = new Dictionary<string, string>(rows[i].Others) { ["blnActive"] = "0" },
                };
            }
        }

        static LookupRow Of(SourceCode code, string caseType, string type) => new(
            code.Code, type == "O" && caseType == "RMV" ? code.Name.En.Insert(3, "\0") : code.Name.En)
        {
            Others = new Dictionary<string, string>
            {
                ["strCaseType"] = caseType,
                ["strDecType"] = type,
                ["strFinalDisposition"] = type == "O" ? "\0" : "",
            },
        };
    }

    private static LookupRow Court(SourceCode code)
    {
        Court? court = CourtMargins.Find(code.Code);
        return Row(code) with
        {
            Others = new Dictionary<string, string>
            {
                ["BASE_CITY_NAME"] = "IMMIGRATION COURT                                 ",
                ["BASE_ST_ADDRESS"] = "1 COURTHOUSE SQUARE",
                ["BASE_STATE"] = code.State ?? "",
                ["BASE_ZIP_1"] = court is null ? "00000" : $"{court.Homes[0].Postal:D3}01",
                ["strRegion"] = Circuit(code.State) >= 8 ? "Western" : "Eastern",
            },
        };
    }

    // Where the courts sit. IAD stands for two places, as it does in the real table.
    private static IEnumerable<LookupRow> Locations()
    {
        foreach (Court court in CourtMargins.All)
        {
            foreach (byte[] location in court.Locations.Concat(court.DetainedLocations).DistinctBy(Text))
            {
                bool held = !court.Locations.Contains(location);
                yield return Location(court, Text(location), held ? "DETENTION CENTER" : "IMMIGRATION COURT", held);
            }
        }

        yield return Location(CourtMargins.Find("WAS")!, "IAD", "DULLES ARRIVALS", held: false);
        yield return Location(CourtMargins.Find("HOU")!, "IAD", "INTERCONTINENTAL DETENTION", held: true);
    }

    private static LookupRow Location(Court court, string code, string name, bool held)
    {
        string town = Text(court.Homes[0].Town);
        return new(code, $"{town} {name}")
        {
            Others = new Dictionary<string, string>
            {
                ["HEARING_CORR_TITLE"] = held ? "DETENTION FACILITY" : "IMMIGRATION COURT",
                ["HEARING_ST_ADDRESS"] = "1 COURTHOUSE SQUARE",
                ["HEARING_CITY"] = town,
                ["HEARING_STATE"] = Text(court.State),
                ["HEARING_ZIP"] = $"{court.Homes[0].Postal:D3}01",
                ["HEARING_BASE_CITY"] = Text(court.Code),
                ["Hear_Admin_Hear_Loc"] = Text(court.Code),
                ["Hear_Det_Type"] = held ? "F" : "",
                ["ROPLoc"] = Text(court.Code),
                ["CircuitCourt"] = FormattableString.Invariant($"{Circuit(Text(court.State))}"),
            },
        };
    }

    // The federal court of appeals that a state belongs to.
    private static int Circuit(string? state) => state switch
    {
        "ME" or "MA" or "NH" or "RI" or "PR" => 1,
        "NY" or "CT" or "VT" => 2,
        "NJ" or "PA" or "DE" or "VI" => 3,
        "MD" or "VA" or "NC" or "SC" or "WV" => 4,
        "TX" or "LA" or "MS" => 5,
        "TN" or "KY" or "OH" or "MI" => 6,
        "IL" or "IN" or "WI" => 7,
        "MN" or "MO" or "NE" or "IA" or "AR" or "ND" or "SD" => 8,
        "CO" or "UT" or "NM" or "OK" or "KS" or "WY" => 10,
        "FL" or "GA" or "AL" => 11,
        _ => 9,
    };

    private static string Text(byte[] code) => Encoding.UTF8.GetString(code);
}
