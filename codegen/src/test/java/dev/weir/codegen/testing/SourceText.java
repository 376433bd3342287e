package dev.weir.codegen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file.
 *
 * @param name its path under a source folder, such as {@code demo/User.java}
 */
public record SourceText(String name, String text) {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:@\\w+(?:\\(.*?\\))? )*(?:(?!import)\\w+ )*?(?:class|interface|@interface|enum|record) (\\w+)",
            Pattern.MULTILINE);

    /** Returns the source file with this text, named after the first type in it. */
    public static SourceText of(String text) {
        Matcher type = TYPE.matcher(text);
        String simple = type.find() ? type.group(1) : "package-info";
        Matcher pack = PACKAGE.matcher(text);
        String folder = pack.find() ? pack.group(1).replace('.', '/') + "/" : "";
        return new SourceText(folder + simple + ".java", text);
    }

    /** Returns all source files under a folder of the test resources, in the order of their names. */
    public static List<SourceText> under(String folder) {
        Path root = Resources.path(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText read(Path file) {
        return of(Resources.text(file));
    }
}
