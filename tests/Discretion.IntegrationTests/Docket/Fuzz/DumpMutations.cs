using System.Text;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>What can happen to a dump as a whole: its files, <c>Count.txt</c>, and the .zip.</summary>
internal static class DumpMutations
{
    /// <summary>The mutations.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("missing-table", (dump, dice) =>
        {
            if (dump.Tables.Count > 1)
            {
                dump.Tables.Remove(dump.Table(dice));
            }
        })
        {
            MayRefuse = true,
        },
        new("table-twice", (dump, dice) =>
        {
            FuzzTable table = dump.Table(dice);
            dump.Others.Add(($"again/{table.File}", table.Render()));
        })
        {
            MayRefuse = true,
        },
        Count("no-count", _ => null),
        Count("wrong-count", text => text.Replace('1', '7')),
        Count("count-of-nonsense", _ => "\0\u00FF\t\t\n\nA_TblCase\tmany\n-5\n99999999999999999999\tA_TblCase\n\t"),
        Count("count-in-other-words", text => text.Replace("\t", ".csv   ", StringComparison.Ordinal) + "\r\n"),
        new("huge-count", (dump, _) => dump.Others.Add(("COUNT.TXT", new byte[(1 << 20) + 1]))) { MayRefuse = true },
        new("files-of-others", (dump, dice) =>
        {
            dump.Others.Add(("readme.pdf", "%PDF-1.7"u8.ToArray()));
            dump.Others.Add(("tblLookupSomething.csv", "a\tb\n1\t2\n"u8.ToArray()));
            dump.Others.Add(("Lookup/tblLookup.csv", dice.OneIn(2) ? [] : [0xFF, 0x00]));
        }),
        new("folder-in-folder", (dump, _) =>
        {
            foreach (FuzzTable table in dump.Tables)
            {
                table.File = $"EOIR Case Data/{Path.GetFileName(table.File)}";
            }
        }),
        Zip("zip", _ => new()),
        Zip("zip-not-deflated", _ => new() { IsStored = true }),
        Zip("zip-of-more-than-4-gb", dice => new() { Is64 = true, IsStored = dice.OneIn(2) }),
        Zip("zip-with-old-names", _ => new() { Inside = "EOIR Case Data (año)/" }),
        Zip("zip-with-password", _ => new() { IsLocked = true }, mayRefuse: true),
        Damaged("cut-off-zip", (bytes, dice) => bytes[..dice.Below(bytes.Length)]),
        Damaged("zip-with-changed-bytes", (bytes, dice) =>
        {
            bytes = [.. bytes];
            for (int times = 1 + dice.Below(8); times > 0; times--)
            {
                bytes[dice.Below(bytes.Length)] ^= (byte)(1 + dice.Below(255));
            }

            return bytes;
        }),
        // The last part of a .zip is its directory, where a changed byte tells lies of a whole file.
        Damaged("zip-with-changed-directory", (bytes, dice) =>
        {
            bytes = [.. bytes];
            for (int times = 1 + dice.Below(4); times > 0; times--)
            {
                bytes[^(1 + dice.Below(Math.Min(bytes.Length, 1_600)))] ^= (byte)(1 + dice.Below(255));
            }

            return bytes;
        }),
        Damaged("bytes-before-zip", (bytes, dice) => [.. new byte[1 + dice.Below(100)], .. bytes]),
        Damaged("bytes-after-zip", (bytes, dice) => [.. bytes, .. new byte[1 + dice.Below(100)]]),
    ];

    /// <summary>The mutations that damage a .zip, so that what of it can be read is not known beforehand.</summary>
    public static bool IsDamage(string name) => name is "cut-off-zip" or "zip-with-changed-bytes"
        or "zip-with-changed-directory" or "bytes-before-zip" or "bytes-after-zip";

    private static Mutation Count(string name, Func<string, string?> change) => new(name, (dump, _) =>
    {
        int at = dump.Others.FindIndex(file => file.Path == "Count.txt");
        if (at >= 0)
        {
            string? text = change(Encoding.Latin1.GetString(dump.Others[at].Bytes));
            dump.Others.RemoveAt(at);
            if (text is not null)
            {
                dump.Others.Add(("Count.txt", Encoding.Latin1.GetBytes(text)));
            }
        }
    });

    private static Mutation Zip(string name, Func<FuzzDice, FuzzZip> zip, bool mayRefuse = false) =>
        new(name, (dump, dice) => dump.Zip ??= zip(dice)) { MayRefuse = mayRefuse };

    private static Mutation Damaged(string name, Func<byte[], FuzzDice, byte[]> change) => new(name, (dump, dice) =>
    {
        dump.Zip ??= new();
        dump.Zip.OnBytes.Add(bytes => bytes.Length == 0 ? bytes : change(bytes, dice));
    })
    {
        MayRefuse = true,
    };
}
