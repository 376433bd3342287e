package dev.weir.sql.dialect;

import dev.weir.sql.SqlWriter;
import java.util.function.Consumer;

/**
 * SQL with holes, each named in braces, such as {@code instr({x}, {y}) > 0}. A hole may stand more than once and is then
 * filled more than once.
 */
public record Template(String text) {

    /**
     * Writes the text.
     *
     * @param hole writes what belongs into the hole of that name
     */
    public void fill(SqlWriter out, Consumer<String> hole) {
        int done = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            out.sql(text.substring(done, open));
            hole.accept(text.substring(open + 1, close));
            done = close + 1;
            open = text.indexOf('{', done);
        }
        out.sql(text.substring(done));
    }

    /** Returns whether there is nothing but one hole. */
    public boolean isHole() {
        return text.startsWith("{") && text.indexOf('}') == text.length() - 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
