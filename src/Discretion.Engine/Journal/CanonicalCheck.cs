using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Discretion.Engine.Journal;

/// <summary>
/// Tells whether bytes are a JSON object in its canonical form (RFC 8785, whole numbers only) by one look at each byte,
/// without making an object of them: a chain of a million entries is checked in seconds.
/// </summary>
internal ref struct CanonicalCheck
{
    private const int DepthMax = 64;
    private const int NumberDigitsMax = 16;

    private static readonly SearchValues<byte> EndsText = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(code => (byte)code)]);

    private readonly ReadOnlySpan<byte> _json;
    private int _at;

    private CanonicalCheck(ReadOnlySpan<byte> json) => _json = json;

    /// <summary>Whether the bytes are one object and nothing else, written as it must be.</summary>
    public static bool IsObject(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        CanonicalCheck check = new(json);
        return json.StartsWith("{"u8) && check.IsValue(0) && check._at == json.Length;
    }

    private bool IsValue(int depth) => _at < _json.Length && _json[_at] switch
    {
        (byte)'{' => depth < DepthMax && IsMembers(depth + 1),
        (byte)'[' => depth < DepthMax && IsElements(depth + 1),
        (byte)'"' => IsText(out _, out _),
        (byte)'t' => Takes("true"u8),
        (byte)'f' => Takes("false"u8),
        (byte)'n' => Takes("null"u8),
        _ => IsNumber(),
    };

    private bool IsMembers(int depth)
    {
        _at++;
        if (Takes("}"u8))
        {
            return true;
        }

        ReadOnlySpan<byte> last = default;
        bool lastIsEscaped = false;
        for (bool isFirst = true; ; isFirst = false)
        {
            if (_at >= _json.Length || _json[_at] != '"' || !IsText(out ReadOnlySpan<byte> name, out bool isEscaped)
                || !(isFirst || IsBefore(last, name, lastIsEscaped || isEscaped)) || !Takes(":"u8) || !IsValue(depth))
            {
                return false;
            }

            if (!Takes(","u8))
            {
                return Takes("}"u8);
            }

            last = name;
            lastIsEscaped = isEscaped;
        }
    }

    private bool IsElements(int depth)
    {
        _at++;
        if (Takes("]"u8))
        {
            return true;
        }

        while (IsValue(depth))
        {
            if (!Takes(","u8))
            {
                return Takes("]"u8);
            }
        }

        return false;
    }

    // Only what must be escaped is, and in the one way that RFC 8785 knows.
    private bool IsText(out ReadOnlySpan<byte> inside, out bool isEscaped)
    {
        int start = ++_at;
        isEscaped = false;
        inside = default;
        while (true)
        {
            int length = _json[_at..].IndexOfAny(EndsText);
            if (length < 0)
            {
                return false;
            }

            _at += length;
            switch (_json[_at])
            {
                case (byte)'"':
                    inside = _json[start.._at];
                    _at++;
                    return true;
                case (byte)'\\' when EscapeLength(_json[_at..]) is int escape and > 0:
                    isEscaped = true;
                    _at += escape;
                    break;
                default:
                    return false;
            }
        }
    }

    private static int EscapeLength(ReadOnlySpan<byte> escape) => escape switch
    {
        [_, (byte)'"' or (byte)'\\' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
        // 08 to 0a, 0c and 0d have letters of their own.
        [_, (byte)'u', (byte)'0', (byte)'0', (byte)'0',
            (>= (byte)'0' and <= (byte)'7') or (byte)'b' or (byte)'e' or (byte)'f', ..] => 6,
        [_, (byte)'u', (byte)'0', (byte)'0', (byte)'1',
            (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f'), ..] => 6,
        _ => 0,
    };

    private bool IsNumber()
    {
        bool isNegative = Takes("-"u8);
        int start = _at;
        long value = 0;
        while (_at < _json.Length && char.IsAsciiDigit((char)_json[_at]) && _at - start < NumberDigitsMax + 1)
        {
            value = (value * 10) + _json[_at++] - '0';
        }

        return (_at - start) switch
        {
            0 or > NumberDigitsMax => false,
            1 => value > 0 || !isNegative,
            _ => _json[start] != '0' && value <= CanonicalJson.NumberMax,
        };
    }

    private bool Takes(ReadOnlySpan<byte> word)
    {
        bool isThere = _json[_at..].StartsWith(word);
        _at += isThere ? word.Length : 0;
        return isThere;
    }

    // Names are in the order of UTF-16, in which what lies beyond its first plane comes before U+E000.
    private static bool IsBefore(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, bool isEscaped) =>
        isEscaped || one.IndexOfAnyInRange<byte>(0xEE, 0xFF) >= 0 || other.IndexOfAnyInRange<byte>(0xEE, 0xFF) >= 0
            ? string.CompareOrdinal(Unescaped(one), Unescaped(other)) < 0
            : one.SequenceCompareTo(other) < 0;

    private static string Unescaped(ReadOnlySpan<byte> inside)
    {
        string text = Encoding.UTF8.GetString(inside);
        return text.Contains('\\', StringComparison.Ordinal)
            ? System.Text.Json.JsonSerializer.Deserialize<string>($"\"{text}\"")!
            : text;
    }
}
