using System.Buffers;
using System.IO.MemoryMappedFiles;
using Timeline.Extraction.Places;

namespace Timeline.Gazetteers;

/// <summary>Opens the gazetteer file by mapping it into memory: ready at once, its pages shared by processes and read when used.</summary>
public static class GazetteerFile
{
    /// <summary>The file that the build lays beside the program.</summary>
    public const string FileName = "gazetteer.bin";

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no gazetteer of this version.</exception>
    public static Gazetteer Open(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"The gazetteer '{path}' is missing; build it with `timeline gazetteer build`.", path);
        try
        {
            // An empty file cannot be mapped, nor one too large be addressed: neither is a gazetteer.
            return new Gazetteer(new FileInfo(path).Length is > 0 and <= int.MaxValue ? new MappedBytes(path).Memory : default);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"'{path}' cannot be used. {error.Message}", error);
        }
    }

    /// <summary>The mapping lives as long as the process: the gazetteer is opened once.</summary>
    private sealed unsafe class MappedBytes : MemoryManager<byte>
    {
        private readonly MemoryMappedFile _file;
        private readonly MemoryMappedViewAccessor _view;
        private readonly int _length;
        private byte* _start;

        public MappedBytes(string path)
        {
            _length = (int)new FileInfo(path).Length;
            _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            _view = _file.CreateViewAccessor(0, _length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        }

        public override Span<byte> GetSpan() => new(_start, _length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (_start is null) return;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _start = null;
            _view.Dispose();
            _file.Dispose();
        }
    }
}
