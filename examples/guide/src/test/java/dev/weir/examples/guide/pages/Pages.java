package dev.weir.examples.guide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages that show code: the README and the guide. With the system property {@code golden.update} a block or a table is
 * rewritten instead of compared, which an environment with the variable {@code CI} refuses.
 */
public final class Pages {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*) ?([^\\n]*)\\n(.*?)^```$");

    private Pages() {}

    /** Returns every page of the project, those without code too. */
    static List<Path> all() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> root = Files.list(ROOT)) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the README and the pages of the guide. */
    static List<Path> withCode() {
        return all().stream()
                .filter(page -> page.startsWith(ROOT.resolve("docs").resolve("guide"))
                        || page.equals(ROOT.resolve("README.md")))
                .toList();
    }

    /** Returns the text of a page of the guide. */
    public static String text(String name) {
        return read(ROOT.resolve("docs").resolve("guide").resolve(name + ".md"));
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the blocks of the pages with code, in order, save those that show the code of others, {@code by:} whom. */
    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Path page : withCode()) {
            Matcher found = BLOCK.matcher(read(page));
            while (found.find()) {
                String info = found.group(2);
                if (info.startsWith(Block.BY_OTHERS)) {
                    continue;
                }
                String name = info.startsWith(Block.MARK) ? info.substring(Block.MARK.length()) : "";
                blocks.add(new Block(page, found.group(1), name, found.group(3)));
            }
        }
        return blocks;
    }

    /** Checks that the block of a name shows {@code actual}. */
    public static void verify(String name, String actual) {
        List<Block> named =
                blocks().stream().filter(block -> block.name().equals(name)).toList();
        assertThat(named)
                .as("a block guide:%s in the README or the guide", name)
                .isNotEmpty();
        named.forEach(block -> verify(block, actual));
    }

    /** Checks that a block shows {@code actual}. */
    static void verify(Block block, String actual) {
        if (System.getProperty("golden.update") != null) {
            rewrite(block, actual);
            return;
        }
        assertThat(block.text())
                .as("%s, block %s; -Dgolden.update rewrites it", block.page(), block.name())
                .isEqualTo(actual);
    }

    private static void rewrite(Block block, String actual) {
        Pattern old = Pattern.compile("(?ms)(^" + Pattern.quote(block.fence()) + "\\n).*?(^```$)");
        rewrite(block.page(), old, actual);
    }

    /** Checks that what stands between {@code <!-- guide:name -->} and {@code <!-- guide:end -->} is {@code actual}. */
    public static void verifyTable(String pageName, String name, String actual) {
        Path page = ROOT.resolve("docs").resolve("guide").resolve(pageName + ".md");
        Pattern table = Pattern.compile(
                "(?ms)(^<!-- " + Block.MARK + Pattern.quote(name) + " -->\\n)(.*?)(^<!-- " + Block.MARK + "end -->$)");
        if (System.getProperty("golden.update") != null) {
            rewrite(page, table, actual);
            return;
        }
        Matcher found = table.matcher(read(page));
        assertThat(found.find()).as("a table guide:%s in %s", name, page).isTrue();
        assertThat(found.group(2))
                .as("%s, table %s; -Dgolden.update rewrites it", page, name)
                .isEqualTo(actual);
    }

    /** Replaces what is between the first and the last group. */
    private static void rewrite(Path page, Pattern old, String actual) {
        if (System.getenv("CI") != null) {
            throw new IllegalStateException("pages are not rewritten in CI; rewrite them at home and commit them");
        }
        String changed = old.matcher(read(page))
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + actual + found.group(found.groupCount())));
        try {
            Files.writeString(page, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
