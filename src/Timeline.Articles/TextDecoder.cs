using System.Text;

namespace Timeline.Articles;

/// <summary>Bytes to text: by byte order mark, else UTF-8, else Windows-1252 where it is text at all.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(false, true);

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <returns>The text without its byte order mark; null where the bytes are no text (an image, an archive).</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.Contains((byte)0)) return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return LooksBinary(bytes) ? null : Western.GetString(bytes);
        }
    }

    /// <summary>More than one byte in fifty that no text holds.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var odd = 0;
        foreach (var b in bytes)
            if (b < 32 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or 12) || b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D) odd++;
        return odd * 50 > bytes.Length;
    }
}
