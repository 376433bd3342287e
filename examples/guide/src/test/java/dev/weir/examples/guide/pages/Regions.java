package dev.weir.examples.guide.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The regions of this module's code, by name: what is between {@code // guide:name} and {@code // guide:end}, without
 * the indentation of its least indented line. Parts {@code name/1}, {@code name/2} make one region.
 */
final class Regions {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String BEGIN = "// guide:";
    private static final String END = "// guide:end";

    private final Map<String, String> parts = new TreeMap<>();

    private Regions() {}

    static Map<String, String> read() {
        Regions regions = new Regions();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(regions::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> joined = new TreeMap<>();
        regions.parts.forEach(
                (name, text) -> joined.merge(name.replaceFirst("/\\d+$", ""), text, (one, next) -> one + "\n" + next));
        return joined;
    }

    private void add(Path file) {
        String name = "";
        List<String> lines = new ArrayList<>();
        for (String line : Pages.read(file).lines().toList()) {
            String mark = line.strip();
            if (mark.equals(END)) {
                if (name.isEmpty() || parts.put(name, dedented(lines)) != null) {
                    throw new IllegalStateException(file + " ends no region, or one of a name that is taken: " + name);
                }
                name = "";
            } else if (mark.startsWith(BEGIN)) {
                name = mark.substring(BEGIN.length());
                lines.clear();
            } else if (!name.isEmpty()) {
                lines.add(line);
            }
        }
        if (!name.isEmpty()) {
            throw new IllegalStateException(file + " does not end the region " + name);
        }
    }

    private static String dedented(List<String> lines) {
        return String.join("\n", lines).stripIndent().stripTrailing() + "\n";
    }
}
