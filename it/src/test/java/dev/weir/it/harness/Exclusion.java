package dev.weir.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A test that one database is not asked, though its capability does not say why.
 *
 * @param database the name of its setup
 * @param reason why not, for readers
 */
public record Exclusion(String database, String test, String reason) {
    public Exclusion {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(test + " is left out on " + database + " without a reason");
        }
    }

    /**
     * Reads one line: database, test and reason, with tabs in between.
     *
     * @throws IllegalArgumentException if the line has another form
     */
    public static Exclusion parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("not database, test and reason: " + line);
        }
        return new Exclusion(cells[0], cells[1], cells[2]);
    }

    static List<Exclusion> all() {
        try (InputStream list = Objects.requireNonNull(Exclusion.class.getResourceAsStream("/exclusions.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Exclusion::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
