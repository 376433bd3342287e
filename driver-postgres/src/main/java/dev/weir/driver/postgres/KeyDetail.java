package dev.weir.driver.postgres;

import java.util.ArrayList;
import java.util.List;

/** Reads the detail of an error about a key, such as {@code Key (a, "b c")=(…) already exists.}, up to its values. */
final class KeyDetail {
    private final List<String> columns = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private int depth;
    private boolean quoted;
    private char before;

    private KeyDetail() {}

    /** Returns the columns that the key has, an expression as it stands in the detail; none if there is no key. */
    static List<String> columns(String detail) {
        KeyDetail reading = new KeyDetail();
        int open = detail.indexOf('(');
        for (int at = open; at >= 0 && at < detail.length(); at++) {
            reading.next(detail.charAt(at));
            if (reading.depth == 0) {
                return List.copyOf(reading.columns);
            }
        }
        return List.of();
    }

    private void next(char c) {
        if (c == '"') {
            quote();
        } else if (quoted) {
            name.append(c);
        } else {
            bare(c);
        }
        before = c;
    }

    /** One that is doubled stands for itself. */
    private void quote() {
        if (!quoted && before == '"') {
            name.append('"');
        }
        quoted = !quoted;
    }

    private void bare(char c) {
        boolean outer = c == '(' ? depth++ == 0 : c == ')' ? --depth == 0 : depth == 1;
        if (!outer) {
            name.append(c);
        } else if (c == ',' || c == ')') {
            columns.add(name.toString());
            name.setLength(0);
        } else if (c != '(' && (c != ' ' || before != ',')) {
            name.append(c);
        }
    }
}
