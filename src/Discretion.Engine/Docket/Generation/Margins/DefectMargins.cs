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
}

/// <summary>How often each defect is planted, where the row allows it, and with what.</summary>
/// <remarks>
/// Every kind was seen in the national file; their proportions there are not known for most, so that here none is rare.
/// The real file has far fewer: some hundred broken rows in 12.66 million cases.
/// </remarks>
internal static class DefectMargins
{
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
}
