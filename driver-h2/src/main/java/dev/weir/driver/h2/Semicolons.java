package dev.weir.driver.h2;

/**
 * Writes semicolons in names and constants by their number, as in {@code U&"a\003bb"}: the R2DBC driver
 * <a href="https://github.com/r2dbc/r2dbc-h2/blob/v1.1.0.RELEASE/src/main/java/io/r2dbc/h2/H2Statement.java">cuts a text</a>
 * at each of them, also where it is quoted. (<a href="https://h2database.com/html/grammar.html#quoted_name">Quoted
 * names</a>.)
 */
final class Semicolons {
    private Semicolons() {}

    /** Returns a statement that means the same and has no semicolon. */
    static String escaped(String sql) {
        if (sql.indexOf(';') < 0) {
            return sql;
        }
        StringBuilder out = new StringBuilder(sql.length() + 8);
        for (int at = 0; at < sql.length(); ) {
            char c = sql.charAt(at);
            int end = c == '"' || c == '\'' ? sql.indexOf(c, at + 1) + 1 : at + 1;
            while (end > at + 1 && end < sql.length() && sql.charAt(end) == c) {
                end = sql.indexOf(c, end + 1) + 1; // a quote that is doubled stands for itself
            }
            String part = sql.substring(at, end);
            out.append(
                    part.indexOf(';') < 0
                            ? part
                            : "U&" + part.replace("\\", "\\\\").replace(";", "\\003b"));
            at = end;
        }
        return out.toString();
    }
}
