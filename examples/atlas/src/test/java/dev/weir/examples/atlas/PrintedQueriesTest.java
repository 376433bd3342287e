package dev.weir.examples.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is printed as the query is the query that runs. */
class PrintedQueriesTest {
    private static final Path SOURCE = Path.of("src/main/java/dev/weir/examples/atlas/Questions.java");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);

    @Test
    void eachPrintedQueryStandsInTheCode() throws IOException {
        String source = Files.readString(SOURCE);
        String code = dense(TEXT_BLOCK.matcher(source).replaceAll(""));
        List<String> printed = TEXT_BLOCK
                .matcher(source)
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(printed).hasSizeGreaterThan(5).allSatisfy(query -> assertThat(code)
                .contains(dense(query)));
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}
