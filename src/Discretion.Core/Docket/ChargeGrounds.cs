namespace Discretion.Core.Docket;

/// <summary>The grounds that a charge can state, as far as the policies ask.</summary>
[Flags]
public enum ChargeGrounds : byte
{
    /// <summary>None of those below.</summary>
    None = 0,

    /// <summary>A criminal ground.</summary>
    Criminal = 1,

    /// <summary>An aggravated felony.</summary>
    AggravatedFelony = 2,

    /// <summary>National security, terrorism or rights abuse.</summary>
    Security = 4,

    /// <summary>Fraud or a false claim to citizenship.</summary>
    Fraud = 8,

    /// <summary>An earlier removal.</summary>
    PriorRemoval = 16,

    /// <summary>Smuggling.</summary>
    Smuggling = 32,
}

/// <summary>Reads the grounds off a charge code such as <c>212a02Ai  I</c>.</summary>
/// <remarks>
/// Sections of the Immigration and Nationality Act: 212(a) inadmissibility, 237(a) deportability, 241(a) deportability
/// before April 1997. Old numbering clashes with new (exact 241a04 is a crime, 241a04A… is security), so some codes are
/// matched exactly.
/// </remarks>
public static class ChargeCode
{
    /// <summary>The code without blanks, which the court pads it with inside.</summary>
    public static string Compact(string charge) => charge.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The grounds of a compact code; upper and lower case matter, as in the Act.</summary>
    public static ChargeGrounds Grounds(string code)
    {
        ChargeGrounds grounds = ChargeGrounds.None;
        // 212(a)(2)(C)(ii) and (H)(ii) are about the relatives of others; before 1991, 241(a)(2) was entry uninspected.
        bool criminal = (StartsWithAny(code, "212a02", "237a02", "241a02")
                && code is not ("212a02Cii" or "212a02Hii" or "241a02"))
            || code is "241a04" or "241a11" or "212a23";
        grounds |= criminal ? ChargeGrounds.Criminal : 0;
        grounds |= StartsWithAny(code, "237a02Aiii", "241a02Aiii") ? ChargeGrounds.AggravatedFelony : 0;
        grounds |= StartsWithAny(code, "212a03", "237a04", "241a04A", "241a04B", "241a04C", "241a04D")
            ? ChargeGrounds.Security : 0;
        bool fraud = code is "212a06Ci" or "237a03Biii" or "241a03Biii"
            || StartsWithAny(
                code, "212a06Cii", "212a06F", "237a01G", "241a01G", "237a03C", "241a03C", "237a03D");
        grounds |= fraud ? ChargeGrounds.Fraud : 0;
        grounds |= StartsWithAny(code, "212a09Ai") || code == "212a09CiII" ? ChargeGrounds.PriorRemoval : 0;
        grounds |= StartsWithAny(code, "212a06E", "237a01E") ? ChargeGrounds.Smuggling : 0;
        return grounds;
    }

    private static bool StartsWithAny(string code, params ReadOnlySpan<string> starts)
    {
        foreach (string start in starts)
        {
            if (code.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
