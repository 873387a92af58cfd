using System.Buffers.Binary;

namespace Timeline.EndToEnd.Tests;

/// <summary>PMTiles archives (specification version 3) of one tile that stands everywhere down to zoom 2, and the tiles in them.</summary>
internal static class MapArchive
{
    private const int HeaderLength = 127, TilesToZoom2 = 1 + 4 + 16;

    /// <summary>A tile of one pixel of the colour 3cb44b, which a browser stretches.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOw2eINAAJrATwgT2UjAAAAAElFTkSuQmCC");

    /// <summary>A Mapbox vector tile, covered by one polygon of the layer "earth".</summary>
    public static byte[] Vector { get; } = Field(3, [.. Field(1, "earth"u8.ToArray()), .. Field(2, [0x18, 3, .. Field(4, Square(4096))]), 0x28, 0x80, 0x20, 0x78, 2]);

    public static byte[] OfPng() => Of(Png, tileType: 2);

    public static byte[] OfVector() => Of(Vector, tileType: 1);

    private static byte[] Of(byte[] tile, byte tileType)
    {
        // One entry: first tile 0, so many of them, the length, and the offset plus one.
        byte[] directory = [.. Varint(1), .. Varint(0), .. Varint(TilesToZoom2), .. Varint(tile.Length), .. Varint(1)];
        var metadata = "{}"u8.ToArray();
        var header = new byte[HeaderLength];
        "PMTiles"u8.CopyTo(header);
        header[7] = 3;
        int[] numbers = [HeaderLength, directory.Length, HeaderLength + directory.Length, metadata.Length, 0, 0, HeaderLength + directory.Length + metadata.Length, tile.Length, TilesToZoom2, 1, 1];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(8 + i * 8), (ulong)numbers[i]);
        // Clustered, nothing compressed, the type of tiles, and the zooms from 0.
        (header[96], header[97], header[98], header[99], header[101]) = (1, 1, 1, tileType, 2);
        int[] degrees = [-180, -85, 180, 85];
        for (var i = 0; i < degrees.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(102 + i * 4), degrees[i] * 10_000_000);
        return [.. header, .. directory, .. metadata, .. tile];
    }

    /// <summary>Geometry of a vector tile: to the corner, along three sides, and back.</summary>
    private static byte[] Square(int side) => [9, 0, 0, 26, .. Varint(side * 2), 0, 0, .. Varint(side * 2), .. Varint(side * 2 - 1), 0, 15];

    /// <summary>A field of Protocol Buffers with bytes in it.</summary>
    private static byte[] Field(int number, byte[] content) => [.. Varint(number << 3 | 2), .. Varint(content.Length), .. content];

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7) bytes.Add((byte)(value & 127 | 128));
        return [.. bytes, (byte)value];
    }
}
