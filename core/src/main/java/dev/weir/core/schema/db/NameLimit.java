package dev.weir.core.schema.db;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * How long a name may be that nobody chose. A longer one is cut and ends in a checksum of the whole: it is the same each
 * time, and two long names stay apart.
 *
 * @param bytes in UTF-8, with room for a checksum
 */
public record NameLimit(int bytes) {
    private static final int CHECKSUM_CHARS = 8;

    /** Returns the name, made to fit. */
    public String fit(String name) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        if (encoded.length <= bytes) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(encoded);
        return beginning(name, Math.max(0, bytes - CHECKSUM_CHARS - 1))
                + "_"
                + String.format("%08x", checksum.getValue());
    }

    /** Returns the longest beginning of a name that has at most so many bytes. */
    private static String beginning(String name, int bytes) {
        int left = bytes;
        int end = 0;
        while (end < name.length()) {
            int point = name.codePointAt(end);
            left -= Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return name.substring(0, end);
    }
}
