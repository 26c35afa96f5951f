namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>Who is heard where: the courts that sat in 2025.</summary>
/// <remarks>
/// Set so that the pending cases of Miami, New York, Orlando, Dallas, Chicago and Newark come out near TRAC's counts of
/// March 2025. All else is our guess.
/// </remarks>
internal static class LaterCourtMargins
{
    // Weights: from Mexico, Central America, Asia, the Caribbean, South America, elsewhere; detained.
    public static readonly CourtMap Of2025 = new("""
        LOS CA    5  3.2    3  0.2  0.8    2  0.3 | LOS | LOS | LOS ANGELES 900, LONG BEACH 908
        NLA CA    3  2.2    2  0.1  0.6  1.5  0.2 | NLA | NLA | LOS ANGELES 900, GLENDALE 912
        VNS CA    4  2.6    3  0.1  0.8    4    0 | VNS | VNS | VAN NUYS 914, PALMDALE 935
        SNC CA    5  2.2    6  0.1  1.4  2.5    0 | SNC | SNC | SANTA ANA 927, ANAHEIM 928
        ADL CA    0    0    0    0    0    0    4 | ADL | ADL DES | ADELANTO 923
        SFR CA  5.5  4.2    9  0.1    2    4  1.2 | SFR CON | SFD GSA | SAN FRANCISCO 941, OAKLAND 946, SAN JOSE 951
        SMO CA    3  1.5    9  0.1  1.2    8  0.3 | SMO | SMO | SACRAMENTO 958, FRESNO 937
        SND CA    4  0.6  1.5  0.8  1.2    3  0.3 | SND | SND | SAN DIEGO 921, ESCONDIDO 920
        OTM CA    0    0    0    0    0    0    4 | OTM | OTM | SAN DIEGO 921
        IMP CA  0.5  0.1  0.1  0.1  0.1  0.2    2 | IMP | IMP ELC | EL CENTRO 922, CALEXICO 922
        NYC NY  1.5  1.7   13  3.5    5    9    0 | NYC | NYC | NEW YORK 100, FLUSHING 113
        NYB NY    1  0.8    7  1.5  3.4    6    0 | NYB | NYB | BROOKLYN 112, BRONX 104
        NYV NY  0.2  0.2    1  0.2  0.4  0.8  0.8 | NYV | NYD | NEW YORK 100, STATEN ISLAND 103
        ULS NY    0    0    0    0    0    0  0.6 | ULS | ULS BED | NAPANOCH 124
        BUF NY  0.6  0.7  0.8  0.5  0.8    2  0.3 | BUF | BUF | BUFFALO 142, ROCHESTER 146, SYRACUSE 132
        BTV NY    0    0    0    0    0    0    2 | BTV | BTV | BATAVIA 140
        NEW NJ    2  4.6    4    4  8.6    5  0.2 | NEW | NEW | NEWARK 071, ELIZABETH 072, PATERSON 075
        ELZ NJ    0    0    0    0    0    0    2 | ELZ | ELZ | ELIZABETH 072
        HAR CT  0.3  1.2  0.8  0.6  2.4  1.2  0.1 | HAR | HAR | HARTFORD 061, BRIDGEPORT 066, DANBURY 068
        BOS MA  0.3  4.8  1.2    6  5.5  4.5  1.6 | BOS | BOS PLY | BOSTON 021, FRAMINGHAM 017, LOWELL 018
        PHI PA  1.4  2.2    3  2.6  2.4    5    1 | PHI PIT | PHI MVD | PHILADELPHIA 191, PITTSBURGH 152, READING 196
        HYA MD  0.4  3.6  0.8  0.4  1.3  2.5  0.2 | HYA | HYA | HYATTSVILLE 207, SILVER SPRING 209
        BAL MD  0.6    3  0.8  0.6  0.9    2  0.3 | BAL | BAL | BALTIMORE 212, ROCKVILLE 208
        WAS VA  0.4  3.6  1.6  0.3  1.7    4  0.6 | WAS | WAD | ARLINGTON 222, ALEXANDRIA 223, MANASSAS 201
        ANN VA  0.3  2.2    1  0.2  0.9    2    0 | ANN | ANN | ANNANDALE 220, WOODBRIDGE 221
        RIC VA  0.6  2.7  0.6  0.6  0.8    1  0.5 | RIC | FAR | RICHMOND 232, HARRISONBURG 228
        CHL NC    4  4.6  1.6  1.2  3.8    2  0.3 | CHL | CHL | CHARLOTTE 282, RALEIGH 276, COLUMBIA 292
        ATL GA    5  3.4  2.4  1.8    4  2.6  0.5 | ATL | ATD | ATLANTA 303, NORCROSS 300, MARIETTA 300
        SDC GA    0    0    0    0    0    0    9 | LGD | LGD | LUMPKIN 318
        MIA FL  1.4    5  0.7   30   11  1.5    0 | MIA | MIA | MIAMI 331, HIALEAH 330, LAKE WORTH 334
        KRO FL    0    0    0    0    0    0  5.5 | KRO | KRO BTC | MIAMI 331, POMPANO BEACH 330
        ORL FL  2.2  3.4  0.6   19  8.8    2  0.3 | ORL | ORL | ORLANDO 328, TAMPA 336, KISSIMMEE 347
        MEM TN    4  4.4  1.8    3  2.4  2.2  0.3 | MEM | MEM | MEMPHIS 381, NASHVILLE 372, KNOXVILLE 379
        LOU KY  1.2    1  0.5    5  0.8  1.6  0.5 | LOU | LOU | LOUISVILLE 402, LEXINGTON 405
        NOL LA  1.2    4  0.6    2  1.2  0.8  0.3 | NOL | NOL | NEW ORLEANS 701, BATON ROUGE 708, BIRMINGHAM 352
        OAK LA    0    0    0    0    0    0    5 | OAK | OAK | OAKDALE 714
        JNA LA    0    0    0    0    0    0    9 | JNA | JNA WNN | JENA 713
        HOU TX    3  3.6  1.2  2.2  2.4  1.2    0 | HOU | HOU | HOUSTON 770, PASADENA 775, KATY 774
        HGP TX    2  2.8  0.8  1.6    2  0.8    0 | HGP | HGP | HOUSTON 770, SPRING 773
        HSG TX    2  2.8    1  1.6    2    1    0 | HSG | HSG | HOUSTON 770, SUGAR LAND 774
        CIC TX    0    0    0    0    0    0    8 | CIC | CIC JCD | CONROE 773
        HOD TX    0    0    0    0    0    0    3 | HOD | HOD | HOUSTON 770
        DAL TX   11  7.8    4  2.2  8.2    3  0.4 | DAL OKC | DAD | DALLAS 752, IRVING 750, FORT WORTH 761
        FTW TX  0.6  0.6  0.4  0.3  0.4  0.4    3 | FTW | FTW | FORT WORTH 761
        SNA TX    4  3.4  0.6  0.9  2.2    1  0.8 | SNA | SNA | SAN ANTONIO 782, AUSTIN 787
        PSD TX    0    0    0    0    0    0    8 | PSD | PSD | PEARSALL 780
        LRO TX  0.8  0.4    0  0.2  0.2    0  0.6 | LRO | LRO | LAREDO 780
        ELP TX    2  0.6  0.1  0.3  0.8  0.2    1 | ELP | ELP | EL PASO 799
        EPD TX    0    0    0    0    0    0    5 | EPD | EPD | EL PASO 799
        OTO NM    0    0    0    0    0    0    4 | OTO | OTO TOR | CHAPARRAL 880
        HLG TX  1.6  1.2  0.1  0.6  0.5  0.2  0.3 | HLG | HLG | HARLINGEN 785, BROWNSVILLE 785, MCALLEN 785
        PIS TX    0    0    0    0    0    0    5 | PIS | PIS | LOS FRESNOS 785
        CHI IL   13  2.2    4  0.6  9.4    7  0.6 | CHI | CHD | CHICAGO 606, CICERO 608, WAUKEGAN 600
        BLM MN  1.4  0.7  0.6  0.1  1.6    4  0.6 | BLM | BLD | MINNEAPOLIS 554, ST. PAUL 551
        DET MI    1  0.7    1  0.5  1.1  2.4  0.8 | DET | DED | DETROIT 482, DEARBORN 481, GRAND RAPIDS 495
        CLE OH  1.6  2.3  1.6  1.2  1.4    7  0.6 | CLE | CLD | CLEVELAND 441, COLUMBUS 432, CINCINNATI 452
        KAN MO    2  1.6  0.6  0.5  0.9  1.2  0.6 | KAN STL | KAD | KANSAS CITY 641, ST. LOUIS 631
        OMA NE    2  1.8  0.3  0.9  0.6  0.6  0.5 | OMA DMI | OMD | OMAHA 681, DES MOINES 503
        DEN CO    4  0.9  0.6  0.3  3.6  1.2  0.2 | DEN | DEN | DENVER 802, GREELEY 806
        AUR CO    0    0    0    0    0    0    3 | AUR | AUR | AURORA 800
        SLC UT  1.4  0.5  0.2  0.1  2.6  0.4  0.2 | SLC | SLC | WEST VALLEY 841, OGDEN 844, PROVO 846
        LVG NV    2  0.8  0.7  1.1  0.6  0.8  0.5 | LVG | SNV | LAS VEGAS 891, HENDERSON 890, RENO 895
        PHO AZ    3  0.9    1  0.6  1.1  1.6  0.2 | PHO | PHO | PHOENIX 850, MESA 852, GLENDALE 853
        FLO AZ    0    0    0    0    0    0    3 | FLO | FLO | FLORENCE 851
        ELO AZ    0    0    0    0    0    0    5 | EAZ | EAZ ELO | ELOY 851
        TUC AZ  0.8  0.2  0.1  0.1  0.2  0.3  0.2 | TUC | TUC | TUCSON 857, NOGALES 856
        SEA WA  1.4  1.1    3  0.4  1.3    3  0.2 | SEA | SEA | SEATTLE 981, KENT 980, YAKIMA 989
        TAC WA    0    0    0    0    0    0    5 | AIR | AIR | TACOMA 984
        POO OR  1.6  1.1  0.6  0.2  0.6    1  0.2 | POO | PDT | PORTLAND 972, SALEM 973
        HON HI  0.1    0  0.7    0    0  0.1  0.1 | HON | HND | HONOLULU 968
        SAJ PR    0    0    0    1  0.1  0.1  0.1 | SAJ | PRC | GUAYNABO 009, SAN JUAN 009
        AGA GU    0    0  0.1    0    0    0    0 | AGA | GUA | HAGATNA 969
        SAI MP    0    0  0.4    0    0    0    0 | SAI | NMD | SAIPAN 969
        """);
}
