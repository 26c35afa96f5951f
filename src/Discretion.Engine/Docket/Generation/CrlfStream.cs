namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes every LF as CR LF.</summary>
internal sealed class CrlfStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        byte[] lines = new byte[buffer.Length + buffer.Count((byte)'\n')];
        int length = 0;
        foreach (byte letter in buffer)
        {
            if (letter == '\n')
            {
                lines[length++] = (byte)'\r';
            }

            lines[length++] = letter;
        }

        inner.Write(lines);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
