package dev.weir.core.schema.mapping;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Makes the names of indexes and constraints that nobody named: the same for the same schema, within the database's
 * limit, and none twice. A name too long is cut and ends in a checksum of the whole, so that two long names stay apart.
 * A name that is taken is numbered; case does not count, since some databases do not tell it apart.
 */
final class Names {
    private static final int CHECKSUM_CHARS = 8;

    private final int maxBytes;
    private final Set<String> taken = new HashSet<>();

    /**
     * Starts a schema's names.
     *
     * @param chosen the names that users chose, which are taken
     */
    Names(int maxBytes, Collection<String> chosen) {
        this.maxBytes = maxBytes;
        chosen.forEach(this::take);
    }

    String index(TableId table, List<ColumnId> columns) {
        return make("index_" + table.name() + "_by_" + joined(columns));
    }

    String foreignKey(TableId table, List<ColumnId> columns) {
        return make("fk_" + table.name() + "_" + joined(columns));
    }

    private static String joined(List<ColumnId> columns) {
        return columns.stream().map(ColumnId::name).collect(Collectors.joining("_and_"));
    }

    private String make(String wanted) {
        String name = fit(wanted);
        for (int number = 2; !take(name); number++) {
            name = fit(wanted + "_" + number);
        }
        return name;
    }

    /** Returns whether the name was free. */
    private boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }

    private String fit(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= maxBytes) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        int keep = Math.max(0, maxBytes - CHECKSUM_CHARS - 1);
        return cut(name, keep) + "_" + String.format("%08x", checksum.getValue());
    }

    /** Returns the longest beginning of {@code name} that has at most {@code maxBytes} bytes in UTF-8. */
    private static String cut(String name, int maxBytes) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int point = name.codePointAt(end);
            bytes += new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > maxBytes) {
                break;
            }
            end += Character.charCount(point);
        }
        return name.substring(0, end);
    }
}
