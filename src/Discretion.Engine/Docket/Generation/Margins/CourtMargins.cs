namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>Who is heard where: the courts that sat in 2011.</summary>
/// <remarks>
/// Set so that pending cases come out near TRAC's count of 261,083 for fiscal year 2010: CA 24.3 %, NY 16.2, TX 10.3,
/// FL 6.5, IL 4.9, AZ 3.5, MD 2.2; and Denver near the 7,923 cases that its pilot looked at. The weights of the
/// detained follow where detention was in 2011 and are our guess.
/// </remarks>
internal static class CourtMargins
{
    // Weights: from Mexico, Central America, Asia, the Caribbean, South America, elsewhere; detained.
    public static readonly CourtMap Of2011 = new("""
        LOS CA   29   25   17    2   14   14    5 | LOS     | SPD LA3 OCD | LOS ANGELES 900, LONG BEACH 908
        SFR CA    9    5    9  0.5    8    8    3 | SFR SFX | SFD         | SAN FRANCISCO 941, OAKLAND 946
        SND CA    6  0.7  0.7  0.3    2    2    4 | SND     | OTY CCA     | SAN DIEGO 921, CHULA VISTA 919
        IMP CA  1.2  0.1 0.05    0  0.1  0.1    3 | IMP     | ELC         | EL CENTRO 922, CALEXICO 922, INDIO 922
        LAN CA    0    0    0    0    0    0    4 | LAN     | LAN         | LANCASTER 935
        NYC NY    3  8.5   41   24   29   29    0 | NYC NYX | NYC         | NEW YORK 100, BROOKLYN 112, FLUSHING 113
        NYD NY    0    0    0    0    0    0    3 | NYD     | NYD         | NEW YORK 100
        ULS NY    0    0    0    0    0    0    1 | ULS     | ULS BED     | NAPANOCH 124, FISHKILL 125
        BUF NY  0.5  0.3  0.7  0.6  1.2  1.2    2 | BUF     | BTV         | BUFFALO 142, ROCHESTER 146, SYRACUSE 132
        NEW NJ    1    5    2    8    9    9  0.5 | NEW     | NEW         | NEWARK 071, ELIZABETH 072, PATERSON 075
        ELZ NJ    0    0    0    0    0    0    3 | ELZ     | ELZ VNJ     | ELIZABETH 072
        HAR CT  0.3  0.6  0.4    1    1    1  0.3 | HAR     | HAR         | HARTFORD 061, BRIDGEPORT 066, DANBURY 068
        BOS MA  0.2    4  1.5    5    6    6    3 | BOS     | BDT PLY     | BOSTON 021, EVERETT 021, FRAMINGHAM 017
        PHI PA    1    1    3    2    3    3  0.3 | PHI PIT | PHI         | PHILADELPHIA 191, PITTSBURGH 152
        YOR PA    0    0    0    0    0    0    5 | YOR     | YOR PIK     | YORK 174, LEESPORT 195
        BAL MD  0.8  5.4  1.5    1    4    4    1 | BAL     | BAL         | BALTIMORE 212, SILVER SPRING 209
        WAS VA    1   11    2    1    5    5  1.5 | WAS NOR | WAD         | ARLINGTON 222, ALEXANDRIA 223
        ATL GA  4.5    3  1.5    2    3    3    2 | ATL     | ATD         | ATLANTA 303, NORCROSS 300, MARIETTA 300
        SDC GA    0    0    0    0    0    0    8 | LGD     | LGD         | LUMPKIN 318
        CHL NC    3    3  0.5  0.5  1.2  1.2  0.5 | CHL     | NCD         | CHARLOTTE 282, RALEIGH 276, DURHAM 277
        MIA FL    1    3  0.7   27    5    5  0.3 | MIA     | MIA         | MIAMI 331, HIALEAH 330, LAKE WORTH 334
        KRO FL    0    0    0    0    0    0    5 | KRO     | KRO BTC     | MIAMI 331, POMPANO BEACH 330
        ORL FL  1.5  1.2  0.7    9    3    3  0.5 | ORL     | BDC         | ORLANDO 328, TAMPA 336, KISSIMMEE 347
        MEM TN  1.5  1.7  0.7  0.3  0.9  0.9  0.3 | MEM     | MEM         | MEMPHIS 381, NASHVILLE 372, KNOXVILLE 379
        NOL LA  0.5  1.2  0.3  0.5  0.6  0.6    1 | NOL     | NOO         | NEW ORLEANS 701, KENNER 700, METAIRIE 700
        OAK LA    0    0    0    0    0    0    7 | OAK     | OAK JNA     | OAKDALE 714, JENA 713
        HOU TX  4.2    7    2    1    3    3    0 | HOU     | HOU         | HOUSTON 770, PASADENA 775, KATY 774
        HOD TX    0    0    0    0    0    0    9 | HOD     | HOD JCD POK | HOUSTON 770, CONROE 773
        DAL TX  4.5    3  1.5  0.5  2.5  2.5    4 | DAL OKC | DAD HAS     | DALLAS 752, IRVING 750, FORT WORTH 761
        SNA TX    4  2.5  0.4  0.5    1    1    8 | SNA     | PSD LAR SAD | SAN ANTONIO 782, AUSTIN 787, LAREDO 780
        ELP TX  3.5  0.5  0.2  0.3  0.5  0.5    6 | ELP     | EPD OTO     | EL PASO 799
        HLG TX    2  2.5  0.3  0.3  0.5  0.5  0.5 | HLG     | HLG         | HARLINGEN 785, BROWNSVILLE 785
        PIS TX    0    0    0    0    0    0    6 | PIS     | PIS         | LOS FRESNOS 785
        CHI IL    9  1.5  4.5  0.6   10   10    3 | CHI     | CHD         | CHICAGO 606, CICERO 608, WAUKEGAN 600
        BLM MN    1  0.4  0.8  0.1  1.5  1.5    1 | BLM     | BLD         | BLOOMINGTON 554, MINNEAPOLIS 554
        DET MI  0.9  0.3  1.2  0.2    3    3  1.5 | DET     | DED MOD     | DETROIT 482, DEARBORN 481
        CLE OH  0.7  0.4  0.8  0.3    2    2    1 | CEL     | CLD         | CLEVELAND 441, COLUMBUS 432
        KAN MO  1.4  0.8  0.5  0.2  0.8  0.8  1.5 | KAN STL | KAD         | KANSAS CITY 641, ST. LOUIS 631
        OMA NE  1.5  2.2  0.3  0.1  0.6  0.6  1.5 | OMA     | OMD         | OMAHA 681, LINCOLN 685
        DEN CO  8.3  1.5  0.9  0.2  2.2  2.2    3 | DEN     | WSI         | DENVER 802, AURORA 800, GREELEY 806
        SLC UT  1.4  0.3  0.2    0  0.5  0.5    1 | SLC     | SLC         | WEST VALLEY 841, OGDEN 844, PROVO 846
        LVG NV    4  1.2    1  0.4  0.8  0.8  1.5 | LVG REN | SNV         | LAS VEGAS 891, HENDERSON 890, RENO 895
        PHO AZ  6.5  0.8  0.6  0.2  1.5  1.5    1 | PHO     | PHW         | PHOENIX 850, MESA 852, GLENDALE 853
        FLO AZ    0    0    0    0    0    0    7 | FLO     | FLO         | FLORENCE 851
        ELO AZ    0    0    0    0    0    0    8 | EAZ     | EAZ ELO     | ELOY 851
        TUC AZ  1.8  0.3  0.1  0.1  0.2  0.2  0.3 | TUC     | TIN         | TUCSON 857, NOGALES 856
        SEA WA  2.6  0.8  2.5  0.2  2.8  2.8  0.2 | SEA     | SEA         | SEATTLE 981, KENT 980, YAKIMA 989
        TAC WA    0    0    0    0    0    0    6 | AIR     | AIR         | TACOMA 984
        POO OR    2  0.6  0.8  0.1  0.8  0.8  0.4 | POO BOI | PDT         | PORTLAND 972, SALEM 973
        HON HI 0.15 0.05  0.9 0.05  0.4  0.4  0.3 | HON     | HND         | HONOLULU 968
        SAJ PR 0.02 0.05  0.1  2.5  0.3  0.3  0.4 | SAJ PRC | PRC         | GUAYNABO 009, SAN JUAN 009, BAYAMON 009
        AGA GU    0    0  0.3    0 0.05 0.05 0.05 | AGA     | GUA         | HAGATNA 969, TAMUNING 969
        SAI MP    0    0  0.6    0 0.05 0.05 0.05 | SAI     | NMD         | SAIPAN 969
        """);

    /// <summary>Every court of every time, each code once.</summary>
    public static IEnumerable<Court> All => Of2011.All.Concat(LaterCourtMargins.Of2025.All)
        .DistinctBy(court => Convert.ToHexString(court.Code));

    /// <summary>A court by its code; null when none has it.</summary>
    public static Court? Find(string code) =>
        All.FirstOrDefault(court => court.Code.AsSpan().SequenceEqual(Codes.Of(code)));
}
