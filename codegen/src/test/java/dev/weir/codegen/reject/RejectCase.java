package dev.weir.codegen.reject;

import dev.weir.codegen.testing.Finding;
import dev.weir.codegen.testing.Resources;
import dev.weir.codegen.testing.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Models that are refused. The file of a case says what it expects where it expects it, in a comment below the line, with
 * a mark under the column:
 *
 * <pre>
 * {@literal @}Model record User(String name) {}
 * //     ^ [WEIR-104] User has no key; ...
 * </pre>
 *
 * Several source files of a case are parted by lines that begin with {@code // ---}.
 *
 * @param name the name of the message that the case is about, or what it shows
 * @param compiledBefore sources on the class path, compiled without the processor
 * @param expected all that the compiler is to say, in order
 */
record RejectCase(String name, List<SourceText> sources, List<SourceText> compiledBefore, List<Finding> expected) {
    private static final Pattern PART = Pattern.compile("^// ---(.*)\n", Pattern.MULTILINE);
    private static final Pattern MARK = Pattern.compile("// *\\^ (warning: )?(.+)");

    static List<RejectCase> all() {
        return Resources.in("rejects").stream().map(RejectCase::read).toList();
    }

    private static RejectCase read(Path file) {
        List<SourceText> sources = new ArrayList<>();
        List<SourceText> compiledBefore = new ArrayList<>();
        List<Finding> expected = new ArrayList<>();
        String text = Resources.text(file);
        Matcher part = PART.matcher(text);
        boolean before = false;
        int start = 0;
        while (part.find()) {
            (before ? compiledBefore : sources).add(SourceText.of(text.substring(start, part.start())));
            before = part.group(1).contains("before");
            start = part.end();
        }
        (before ? compiledBefore : sources).add(SourceText.of(text.substring(start)));
        sources.forEach(source -> expected.addAll(expected(source)));
        String name = file.getFileName().toString().replace(".java", "");
        return new RejectCase(name, sources, compiledBefore, expected);
    }

    private static List<Finding> expected(SourceText source) {
        List<Finding> expected = new ArrayList<>();
        String file = Path.of(source.name()).getFileName().toString();
        int line = 0;
        int number = 0;
        for (String text : source.text().lines().toList()) {
            number++;
            Matcher mark = MARK.matcher(text);
            if (mark.matches()) {
                Finding.Kind kind = mark.group(1) == null ? Finding.Kind.ERROR : Finding.Kind.WARNING;
                expected.add(new Finding(kind, file, line, text.indexOf('^') + 1, mark.group(2)));
            } else {
                line = number;
            }
        }
        return expected;
    }

    @Override
    public String toString() {
        return name;
    }
}
