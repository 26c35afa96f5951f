namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>The ways in which rows of the real file are broken.</summary>
internal enum DefectKind
{
    ExtraTab,
    MissingTab,
    SplitLine,
    HiddenShift,
    StrayQuote,
    NulInside,
    NulValue,
    BlankValue,
    ControlValue,
    Latin1Town,
    ImpossibleDay,
    ImpossibleBirth,
    EntryAfterCharge,
    BadKey,
    DuplicateCase,
    Orphan,
    UnknownCode,
    PaddedCode,
    WrongCode,

    /// <summary>Two stray TABs in one row.</summary>
    TwoTabs,

    /// <summary>A row whose proceeding is in no row of its own.</summary>
    OrphanProceeding,

    /// <summary>A lawyer's row of one case that names another as its parent.</summary>
    OtherParent,

    /// <summary>A row without its own key.</summary>
    NoKey,

    /// <summary>A date where the case's key belongs.</summary>
    DayAsKey,
}

/// <summary>What defects are planted with, and how often where no kind shall be rare.</summary>
/// <remarks>How often the real file has them is in <see cref="DefectRates"/>.</remarks>
internal static class DefectMargins
{
    /// <summary>Every kind that any table can have, none rare.</summary>
    public static readonly Mix<DefectKind> Kinds = new(
    [
        (DefectKind.ExtraTab, 11), (DefectKind.MissingTab, 9), (DefectKind.SplitLine, 8), (DefectKind.HiddenShift, 6),
        (DefectKind.StrayQuote, 7), (DefectKind.NulInside, 7), (DefectKind.NulValue, 5), (DefectKind.BlankValue, 4),
        (DefectKind.ControlValue, 6), (DefectKind.Latin1Town, 25), (DefectKind.ImpossibleDay, 9),
        (DefectKind.ImpossibleBirth, 18), (DefectKind.EntryAfterCharge, 18), (DefectKind.BadKey, 4),
        (DefectKind.DuplicateCase, 12), (DefectKind.Orphan, 5), (DefectKind.UnknownCode, 5), (DefectKind.PaddedCode, 4),
        (DefectKind.WrongCode, 10),
    ]);

    public static readonly byte[][] Days =
        Codes.Many("0218-02-31 00:00:00.000", "2925-06-14 00:00:00.000", "1900-01-01 00:00:00.000", "2011-13-07");

    public static readonly byte[][] Births = Codes.Many("3/2035", "13/1974", "0/1981", "1/1850");

    public static readonly byte[][] Keys = Codes.Many("FC", "2011-03-04 00:00:00.000", "");

    public static readonly byte[][] WrongCodes = Codes.Many("7", "Q", "SP", "1030", "ENG");

    public static readonly byte[][] UnknownCodes = Codes.Many("9Z", "QQ", "ZZZ");

    public static readonly byte[][] Controls = [[0x1B], [0x01], [0x06]];

    /// <summary>Towns in Latin-1, which is not UTF-8.</summary>
    public static readonly byte[][] Towns =
    [
        [.. "CA"u8, 0xD1, .. "ON CITY"u8], [.. "ESPA"u8, 0xD1, .. "OLA"u8], [.. "MAYAG"u8, 0xDC, .. "EZ"u8],
        [.. "SAN JOS"u8, 0xC9], [.. "Y0RK"u8, 0xFF],
    ];

    /// <summary>Ids below every case's: rows that belong to no case.</summary>
    public const int OrphanIdFrom = 1_000_000;
    public const int OrphanIdTo = 1_999_999;

    /// <summary>Ids below every proceeding's.</summary>
    public const int OrphanProceedingFrom = 100_000;
    public const int OrphanProceedingTo = 999_999;

    /// <summary>Of rows broken over two lines, those whose next row is broken as well.</summary>
    public const double BreaksNext = 0.1;
}
