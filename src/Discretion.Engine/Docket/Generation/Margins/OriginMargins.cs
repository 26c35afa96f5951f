using System.Globalization;

namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>Where in the world people come from, as far as it decides where and how they live here.</summary>
internal enum Region
{
    Mexico,
    Central,
    Asia,
    Caribbean,
    South,
    Elsewhere,
}

/// <summary>A nationality.</summary>
/// <param name="Code">The court's code.</param>
/// <param name="Region">Its region.</param>
/// <param name="AsylumShare">How many of its people at liberty ask for asylum, 0 to 1.</param>
/// <param name="Languages">What they speak.</param>
internal sealed record Origin(byte[] Code, Region Region, double AsylumShare, Mix<byte[]> Languages);

/// <summary>Nationalities, their weights at liberty and detained, asylum and languages.</summary>
/// <remarks>
/// Pending cases of fiscal year 2010 by TRAC: MX 30.4 %, CH 9.1, ES 8.6, GT 7.2, HO 3.4, IN 2.0. That the detained are
/// mostly from Mexico and Central America follows first hearings of 2003 to 2014; the small shares are our guess. We
/// know no count of 2025 by nationality; those shares are guesses too.
/// </remarks>
internal static class OriginMargins
{
    // Nationality | region; of 2011 weight at liberty, weight detained, percent who ask for asylum; the same of 2025 |
    // languages with weights.
    private const string Table = """
        MX Mexico         | Mexico     33.0   52   5     10    30  22 | SP 96, ENG 3, MIX 1
        ES El Salvador    | Central     9.8    9  33    6.4     7  40 | SP 99, ENG 1
        GT Guatemala      | Central     7.9   11  32   10.5    14  33 | SP 84, QUI 7, MAM 6, KON 3
        HO Honduras       | Central     3.5  7.5  22    9.4    12  38 | SP 98, CAB 1, ENG 1
        NU Nicaragua      | Central     0.9  0.7  20      5     3  45 | SP 98, ENG 2
        CS Costa Rica     | Central     0.2  0.2   5   0.15   0.1  20 | SP 95, ENG 5
        PM Panama         | Central     0.1  0.2   5   0.15   0.1  20 | SP 90, ENG 10
        CH China          | Asia       11.6  1.2  78    2.7   1.6  75 | MAN 52, FOO 38, CAN 5, FUJ 3, ENG 2
        IN India          | Asia        2.4  1.0  60      3   3.5  60 | PUN 58, GUJ 14, HIN 12, ENG 16
        RP Philippines    | Asia        1.2  0.5   6   0.25   0.3  10 | ENG 55, TAG 42, ILO 3
        ID Indonesia      | Asia        1.0  0.1  75   0.12   0.1  45 | IND 92, ENG 8
        KS South Korea    | Asia        0.9  0.2   4   0.06   0.1   5 | KOR 85, ENG 15
        NP Nepal          | Asia        0.8  0.2  80   0.45   0.4  75 | NEP 96, ENG 4
        PK Pakistan       | Asia        0.8  0.3  42   0.25   0.2  50 | UR 62, PUN 18, ENG 20
        BG Bangladesh     | Asia        0.5  0.3  60    0.4   0.3  70 | BEN 94, ENG 6
        VM Vietnam        | Asia        0.5  0.6   5   0.35   0.6  30 | VIE 88, ENG 12
        CE Sri Lanka      | Asia        0.3  0.1  72    0.1   0.1  70 | TAM 70, SIN 25, ENG 5
        MG Mongolia       | Asia        0.3  0.1  65   0.12   0.1  60 | MON 100
        BM Burma          | Asia        0.3  0.1  75   0.08   0.1  70 | BUR 100
        TH Thailand       | Asia        0.2  0.1   8   0.02  0.01   8 | TH 90, ENG 10
        CC Cambodia       | Asia        0.2  0.2  10   0.02  0.02  10 | CAM 90, ENG 10
        LA Laos           | Asia        0.1  0.2   8   0.01  0.02   8 | LAO 80, HMO 20
        MY Malaysia       | Asia        0.1  0.0  25   0.01     0  25 | MAN 50, MAY 30, ENG 20
        JA Japan          | Asia        0.1  0.0   1   0.01     0   1 | JAP 80, ENG 20
        TW Taiwan         | Asia        0.1  0.0   3   0.01     0   3 | MAN 95, ENG 5
        HK Hong Kong      | Asia        0.1  0.1   2   0.01  0.01   2 | CAN 90, ENG 10
        HA Haiti          | Caribbean   3.0  1.7  50    4.6   1.2  38 | CRE 93, FR 2, ENG 5
        CU Cuba           | Caribbean   2.0  1.0  12    7.2     3  24 | SP 99, ENG 1
        DR Dominican Rep. | Caribbean   1.9  2.6   3    1.8   2.6  22 | SP 96, ENG 4
        JM Jamaica        | Caribbean   1.3  1.8   8   0.35     1  15 | ENG 100
        TD Trinidad       | Caribbean   0.5  0.4   3   0.12   0.2  10 | ENG 100
        GY Guyana         | Caribbean   0.5  0.4   5   0.12   0.2  10 | ENG 100
        BF Bahamas        | Caribbean   0.2  0.2   2   0.02  0.02   2 | ENG 100
        BH Belize         | Caribbean   0.2  0.3   6   0.06   0.1  15 | ENG 90, SP 10
        BB Barbados       | Caribbean   0.1  0.1   2   0.01  0.01   2 | ENG 100
        ST Saint Lucia    | Caribbean   0.1  0.1   3   0.01  0.01   3 | ENG 100
        VC Saint Vincent  | Caribbean   0.1  0.1   4   0.01  0.01   4 | ENG 100
        GJ Grenada        | Caribbean   0.1  0.1   2   0.01  0.01   2 | ENG 100
        DO Dominica       | Caribbean   0.1  0.1   2   0.01  0.01   2 | ENG 100
        NA Neth. Antilles | Caribbean   0.1  0.1   4   0.01  0.01   4 | DUT 50, ENG 50
        EC Ecuador        | South       2.4  1.8  12    6.3   4.5  34 | SP 97, QCH 3
        CO Colombia       | South       2.2  1.3  42    8.3     4  52 | SP 99, ENG 1
        BR Brazil         | South       2.2  1.2  12    3.4     2  36 | POR 98, ENG 2
        PE Peru           | South       1.6  0.7  15      4     2  40 | SP 98, QCH 2
        VE Venezuela      | South       1.0  0.2  48   10.6     7  62 | SP 97, ENG 3
        AR Argentina      | South       0.5  0.2   8   0.25   0.2  25 | SP 98, ENG 2
        BL Bolivia        | South       0.4  0.2  15    0.3   0.2  30 | SP 96, QCH 4
        CI Chile          | South       0.3  0.2   5   0.45   0.4  25 | SP 97, ENG 3
        UY Uruguay        | South       0.3  0.1   6   0.08   0.1  15 | SP 99, ENG 1
        PA Paraguay       | South       0.1  0.0   5   0.05  0.05  20 | SP 90, ENG 10
        RU Russia         | Elsewhere   0.9  0.2  60    1.2   0.8  70 | RUS 95, ENG 5
        UE Ukraine        | Elsewhere   0.5  0.2  42   0.35   0.2  40 | RUS 60, UK 40
        AM Armenia        | Elsewhere   0.7  0.2  70   0.25   0.2  70 | ARM 92, RUS 8
        GO Georgia        | Elsewhere   0.2  0.1  60    0.5   0.3  65 | GEO 60, RUS 40
        UZ Uzbekistan     | Elsewhere   0.3  0.1  62    0.9   0.5  70 | RUS 70, UZB 30
        KG Kyrgyzstan     | Elsewhere   0.2  0.0  65   0.35   0.2  70 | RUS 90, KYG 5, ENG 5
        KZ Kazakhstan     | Elsewhere   0.2  0.0  50    0.3   0.1  70 | RUS 98, ENG 2
        MD Moldova        | Elsewhere   0.2  0.0  55    0.1   0.1  50 | ROM 55, RUS 45
        AL Albania        | Elsewhere   0.6  0.1  68   0.12   0.1  60 | ALB 98, ENG 2
        PL Poland         | Elsewhere   0.5  0.3   2   0.04  0.03   2 | POL 92, ENG 8
        RO Romania        | Elsewhere   0.3  0.1  20    0.3   0.2  40 | ROM 92, ENG 8
        BU Bulgaria       | Elsewhere   0.2  0.1  30   0.02  0.01  30 | BUL 92, ENG 8
        YO Yugoslavia     | Elsewhere   0.2  0.1  50   0.02  0.01  50 | SER 60, ALB 40
        UK United Kingdom | Elsewhere   0.5  0.5   1   0.06   0.2   2 | ENG 100
        CA Canada         | Elsewhere   0.5  0.6   1   0.05   0.2   3 | ENG 94, FR 6
        IR Iran           | Elsewhere   0.4  0.2  60    0.2   0.2  65 | FAR 92, ENG 8
        IZ Iraq           | Elsewhere   0.3  0.2  60   0.06   0.1  50 | AR 80, CAL 14, ENG 6
        IS Israel         | Elsewhere   0.4  0.1  15   0.03  0.01  15 | HEB 72, RUS 10, ENG 18
        TU Turkey         | Elsewhere   0.3  0.1  25    0.9   0.5  65 | TU 92, ENG 8
        SY Syria          | Elsewhere   0.2  0.0  55   0.05  0.03  60 | AR 94, ENG 6
        LE Lebanon        | Elsewhere   0.2  0.1  35   0.02  0.01  35 | AR 90, ENG 10
        JO Jordan         | Elsewhere   0.3  0.1  25   0.12   0.1  50 | AR 92, ENG 8
        EG Egypt          | Elsewhere   0.5  0.1  62   0.25   0.1  60 | AR 96, ENG 4
        MO Morocco        | Elsewhere   0.2  0.1  12   0.15   0.1  45 | AR 90, FR 6, ENG 4
        ET Ethiopia       | Elsewhere   0.8  0.2  76   0.12   0.1  60 | AMH 90, TIG 5, ENG 5
        ER Eritrea        | Elsewhere   0.3  0.3  85   0.12   0.1  70 | TIG 96, ENG 4
        SO Somalia        | Elsewhere   0.4  0.3  72   0.08   0.2  60 | SOM 97, ENG 3
        SU Sudan          | Elsewhere   0.2  0.1  60   0.06   0.1  60 | AR 95, ENG 5
        KE Kenya          | Elsewhere   0.5  0.2  50   0.06   0.1  40 | SWA 60, ENG 40
        UG Uganda         | Elsewhere   0.2  0.1  60   0.02  0.01  50 | ENG 90, LUG 10
        NI Nigeria        | Elsewhere   0.9  0.6  20    0.3   0.5  40 | ENG 98, YOR 2
        GH Ghana          | Elsewhere   0.5  0.2  20   0.25   0.2  55 | ENG 75, TWI 25
        CM Cameroon       | Elsewhere   0.5  0.1  76    0.3   0.2  70 | FR 60, ENG 40
        GV Guinea         | Elsewhere   0.4  0.1  70    0.5   0.4  55 | FR 60, FUL 40
        ML Mali           | Elsewhere   0.3  0.1  60   0.12   0.1  50 | FR 60, BAM 40
        SG Senegal        | Elsewhere   0.2  0.1  45    0.7   0.5  50 | FR 70, WLF 30
        GA Gambia         | Elsewhere   0.3  0.1  58   0.08   0.1  50 | ENG 70, WLF 30
        IV Ivory Coast    | Elsewhere   0.3  0.1  62   0.12   0.1  55 | FR 95, ENG 5
        SL Sierra Leone   | Elsewhere   0.2  0.1  55   0.02  0.01  50 | ENG 70, KRI 30
        LI Liberia        | Elsewhere   0.3  0.2  40   0.02  0.02  40 | ENG 100
        TO Togo           | Elsewhere   0.2  0.0  62    0.1  0.05  50 | FR 70, EWE 30
        CF Congo          | Elsewhere   0.2  0.0  66   0.08   0.1  55 | FR 70, LIN 30
        DC Dem. Congo     | Elsewhere   0.2  0.1  66    0.2   0.1  55 | FR 60, LIN 40
        RW Rwanda         | Elsewhere   0.1  0.0  70   0.01     0  50 | KIN 80, ENG 20
        ZI Zimbabwe       | Elsewhere   0.2  0.0  66   0.02     0  50 | ENG 80, SHN 20
        CV Cape Verde     | Elsewhere   0.3  0.3   3   0.02  0.03   3 | CV 80, POR 20
        SF South Africa   | Elsewhere   0.1  0.1  10   0.01  0.01  10 | ENG 100
        WA Namibia        | Elsewhere   0.1  0.0  15   0.01     0  15 | ENG 100
        PO Portugal       | Elsewhere   0.3  0.3   2   0.02  0.03   2 | POR 95, ENG 5
        GE Germany        | Elsewhere   0.2  0.2   2   0.02  0.02   2 | GER 60, ENG 40
        FR France         | Elsewhere   0.2  0.1   2   0.02  0.01   2 | FR 92, ENG 8
        IT Italy          | Elsewhere   0.2  0.2   1   0.02  0.02   1 | IT 85, ENG 15
        SP Spain          | Elsewhere   0.1  0.1   1   0.01  0.01   1 | SP 100
        YE Yemen          | Elsewhere   0.1  0.1  25   0.06  0.05  55 | AR 95, ENG 5
        AF Afghanistan    | Elsewhere   0.1  0.1  60   0.35   0.2  75 | FAE 60, PUS 40
        TS Tunisia        | Elsewhere   0.1  0.0  20   0.01     0  20 | AR 95, FR 5
        AG Algeria        | Elsewhere   0.1  0.0  45    0.1  0.05  50 | AR 80, FR 20
        MR Mauritania     | Elsewhere   0.2  0.0  60    0.7   0.4  55 | FR 30, WLF 40, AR 30
        """;

    public static readonly Mix<Origin> AtLiberty2011 = MixOf(column: 1, asylum: 3);
    public static readonly Mix<Origin> Detained2011 = MixOf(column: 2, asylum: 3);
    public static readonly Mix<Origin> AtLiberty2025 = MixOf(column: 4, asylum: 6);
    public static readonly Mix<Origin> Detained2025 = MixOf(column: 5, asylum: 6);

    private static Mix<Origin> MixOf(int column, int asylum) =>
        new([.. Table.Split('\n').Select(line => Row(line, column, asylum))]);

    private static (Origin Origin, double Weight) Row(string line, int column, int asylum)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        string[] middle = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Origin origin = new(
            Codes.Of(parts[0][..2]),
            Enum.Parse<Region>(middle[0]),
            Number(middle[asylum]) / 100,
            Codes.Mix([.. parts[2].Split(", ").Select(Language)]));
        return (origin, Number(middle[column]));
    }

    private static (string Code, double Weight) Language(string text)
    {
        string[] parts = text.Split(' ');
        return (parts[0], Number(parts[1]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
