package dev.weir.driver.h2;

import dev.weir.driver.r2dbc.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What H2 puts into the first pair of quotes of a message: a name, or what it prints of a constraint, such as {@code
 * PUBLIC."a b" ON PUBLIC.users(email NULLS FIRST) VALUES (…)}. Names come before values, so no value is taken for a name.
 *
 * @param text without the quotes; those inside are single again, and so are backslashes
 */
record H2Message(String text) {
    private static final String NAME = "(?:(?:U&)?\"(?:[^\"]++|\"\")*+\"|[^\\s\".,()]++)";

    /** A character by its number, or a backslash, in a name that begins with {@code U&}. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|([0-9a-fA-F]{4})|\\+([0-9a-fA-F]{6}))");

    private static final Pattern INDEX = Pattern.compile(
            "(?:NAME\\.)?(?<index>NAME)(?: INDEX (?:NAME\\.)?NAME| (?:PRIMARY )?KEY)? ON (?:NAME\\.)?(?<table>NAME)\\("
                    .replace("NAME", NAME));
    private static final Pattern COLUMN = Pattern.compile(
            "\\G(?<column>NAME)(?: DESC)?(?: NULLS (?:FIRST|LAST))?(?:, |(?<last>\\)))".replace("NAME", NAME));

    /** Reads the first pair of quotes; without one there is nothing to read. */
    static H2Message of(String message) {
        StringBuilder text = new StringBuilder();
        int at = message.indexOf('"');
        while (at >= 0) {
            int end = message.indexOf('"', at + 1);
            text.append(message, at + 1, end < 0 ? message.length() : end);
            at = end >= 0 && message.startsWith("\"\"", end) ? end + 1 : -1;
            if (at >= 0) {
                text.append('"');
            }
        }
        return new H2Message(text.toString().replace("\\\\", "\\"));
    }

    /** Returns the name before the colon. */
    String beforeColon() {
        int colon = text.indexOf(": ");
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** Returns the index that was violated, with its columns. */
    Constraint index(String table) {
        Matcher index = INDEX.matcher(text);
        if (!index.lookingAt()) {
            return new Constraint(table, "", List.of());
        }
        return new Constraint(plain(index.group("table")), plain(index.group("index")), columns(index.end()));
    }

    private List<String> columns(int from) {
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(text).region(from, text.length());
        while (column.find()) {
            columns.add(plain(column.group("column")));
            if (column.group("last") != null) {
                return columns;
            }
        }
        return List.of();
    }

    private static String plain(String name) {
        if (name.startsWith("U&")) {
            return ESCAPE.matcher(plain(name.substring(2))).replaceAll(H2Message::unescaped);
        }
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static String unescaped(MatchResult escape) {
        String number = escape.group(1) != null ? escape.group(1) : escape.group(2);
        return Matcher.quoteReplacement(number == null ? "\\" : Character.toString(Integer.parseInt(number, 16)));
    }
}
