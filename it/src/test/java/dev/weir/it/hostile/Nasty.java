package dev.weir.it.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Text that means something to somebody on its way. */
final class Nasty {
    /** What quotes, comments, placeholders, patterns and escapes of every dialect begin or end with, and words of SQL. */
    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "`",
            "[",
            "]",
            ";",
            "--",
            "-- ",
            "/*",
            "*/",
            "#",
            "\\",
            "\\'",
            "\\\\",
            "%",
            "_",
            "*",
            "?",
            "?1",
            "$1",
            "$$",
            ":name",
            "::text",
            "@x",
            "{x}",
            "{",
            "}",
            "(",
            ")",
            ",",
            ".",
            "/",
            "\n",
            "\r\n",
            "\t",
            " ",
            "U&",
            "E'",
            "X'00'",
            "\\003b",
            "NULL",
            "select",
            "DROP TABLE users",
            "OR 1=1",
            "é",
            "ß",
            "İ",
            "\u202e",
            "\u4f60",
            "\uFFFD",
            "a",
            "Z",
            "0");

    /** A character of two, which not every database takes for part of a name. */
    private static final String GRINNING = "\uD83D\uDE00";

    private Nasty() {}

    /** Returns names, all different, of at most 63 bytes. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "a\"b",
                "\"",
                "\"\"",
                "x\" (y); DROP TABLE users; --",
                "x'; DROP TABLE users; --",
                "x`; DROP TABLE users; #",
                "select",
                "table",
                "User",
                "group",
                "rowid",
                "key",
                "value",
                "oid",
                "a b",
                " a",
                "a.b",
                "public.a",
                "--",
                "-- a",
                "/*",
                "*/",
                "/* a */",
                "#",
                "?",
                "?1",
                ":x",
                "$1",
                "$$",
                "$a$",
                "@x",
                "{x}",
                "{",
                "}",
                "%s",
                "`",
                "``",
                "[a]",
                "]",
                "\\",
                "\\\"",
                "\\`",
                "'",
                "''",
                "\\003b;",
                "a;b",
                ";",
                "\nb",
                "a\r\nb",
                "\tb",
                "é",
                "\u4f60\u597d",
                "\u202ea",
                "t0",
                "c0",
                "NULL",
                "0",
                "1a",
                "TRUE",
                "current_user",
                "a/b",
                "..",
                "x".repeat(63),
                "é".repeat(31),
                "a,b",
                "a(b)"));
        Collections.shuffle(names, new Random(1));
        return names;
    }

    /** Returns a text of up to twelve pieces. */
    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(13); left > 0; left--) {
            text.append(random.nextInt(20) == 0 ? GRINNING : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
