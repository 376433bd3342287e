package dev.weir.servers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An R2DBC URL, taken apart around its database.
 *
 * @param server everything before the database, from {@code r2dbc:} to the port
 * @param database the database, without slashes; empty if the URL names none
 * @param options the options with their question mark; empty if there are none
 */
record DatabaseUrl(String server, String database, String options) {
    private static final Pattern PARTS = Pattern.compile("(r2dbcs?:[^/?]+://[^/?]+)(?:/([^/?]*))?(\\?.*)?");

    /**
     * Takes a URL apart.
     *
     * @throws IllegalArgumentException if it is not an R2DBC URL; the message leaves the URL out, a password may be in it
     */
    static DatabaseUrl parse(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "not an R2DBC URL; expected r2dbc:driver://user:password@host:port/database");
        }
        return new DatabaseUrl(parts.group(1), orEmpty(parts, 2), orEmpty(parts, 3));
    }

    private static String orEmpty(Matcher parts, int group) {
        return parts.start(group) < 0 ? "" : parts.group(group);
    }

    DatabaseUrl withDatabase(String other) {
        return new DatabaseUrl(server, other, options);
    }

    @Override
    public String toString() {
        return server + "/" + database + options;
    }
}
