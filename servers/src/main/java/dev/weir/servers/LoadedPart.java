package dev.weir.servers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The part of an executable that the system loads. What comes after the last segment, symbols for debuggers above all, is not
 * needed to run it.
 *
 * <p>Offsets are those of the 64-bit format, see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.pheader.html">Program
 * Header</a>.
 */
final class LoadedPart {
    private static final int HEADERS = 4096;

    private LoadedPart() {}

    /** Returns an executable's content up to the end of its last segment. */
    static InputStream of(InputStream executable) throws IOException {
        byte[] start = executable.readNBytes(HEADERS);
        long rest = end(ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN)) - start.length;
        byte[] loaded = executable.readNBytes(Math.toIntExact(rest));
        return new SequenceInputStream(new ByteArrayInputStream(start), new ByteArrayInputStream(loaded));
    }

    private static long end(ByteBuffer file) {
        int headers = (int) file.getLong(32);
        int headerBytes = file.getShort(54);
        int count = file.getShort(56);
        long end = 0;
        for (int i = 0; i < count; i++) {
            int header = headers + i * headerBytes;
            end = Math.max(end, file.getLong(header + 8) + file.getLong(header + 32));
        }
        return end;
    }
}
