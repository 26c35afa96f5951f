using System.Text;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>What can happen to a table's file.</summary>
internal static class FileMutations
{
    /// <summary>The mutations.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        File("carriage-returns", (table, _) => table.Ends = ["\r\n"]),
        File("line-ends-mixed", (table, dice) => table.Ends = dice.OneIn(2) ? ["\r\n", "\n"] : ["\n", "\n", "\r\n"]),
        File("doubled-carriage-returns", (table, _) => table.Ends = ["\n", "\r\r\n"]),
        File("only-carriage-returns", (table, _) => table.Ends = ["\r"], mayRefuse: true),
        Bytes("no-last-line-feed", (bytes, _) => bytes is [.., (byte)'\n'] ? bytes[..^1] : bytes),
        Bytes("byte-order-mark", (bytes, _) => [0xEF, 0xBB, 0xBF, .. bytes]),
        Bytes("utf-16", (bytes, _) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(bytes))]),
        Bytes("empty-file", (_, _) => []),
        Bytes("cut-off-file", (bytes, dice) => bytes[..dice.Below(bytes.Length + 1)]),
        Bytes("first-bytes-lost", (bytes, dice) => bytes[dice.Below(bytes.Length + 1)..]),
        Bytes("zeros-at-the-end", (bytes, dice) => [.. bytes, .. new byte[1 + dice.Below(8_192)]], mayRefuse: false),
        Bytes("zeros-in-the-middle", (bytes, dice) =>
        {
            int at = dice.Below(bytes.Length + 1);
            return [.. bytes[..at], .. new byte[1 + dice.Below(8_192)], .. bytes[at..]];
        }),
        Bytes("end-of-file-mark", (bytes, _) => [.. bytes, 0x1A], mayRefuse: false),
        Bytes("blank-first-line", (bytes, _) => [(byte)'\n', .. bytes]),
        Bytes("file-twice-over", (bytes, _) => [.. bytes, .. bytes], mayRefuse: false),
        File("file-name-in-other-letters", (table, _) => table.File = table.File.ToUpperInvariant()),
    ];

    private static Mutation File(string name, Action<FuzzTable, FuzzDice> change, bool mayRefuse = false) =>
        new(name, (dump, dice) => change(dump.Table(dice), dice)) { MayRefuse = mayRefuse };

    // Most that happens to bytes can happen to the header.
    private static Mutation Bytes(string name, Func<byte[], FuzzDice, byte[]> change, bool mayRefuse = true) =>
        File(name, (table, dice) => table.OnBytes.Add(bytes => change(bytes, dice)), mayRefuse);
}
