package dev.weir.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sql.SqlWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "plain, plain",
        "{x}, <x>",
        "'f({x}, {y}) > 0', 'f(<x>, <y>) > 0'",
        "'{x} {x}', '<x> <x>'",
    })
    void fillsEveryHole(String template, String text) {
        SqlWriter out = new SqlWriter('"', (position, binding) -> "?");

        new Template(template).fill(out, hole -> out.sql("<" + hole + ">"));

        assertThat(out.toBoundSql().text()).isEqualTo(text);
    }

    /** What fills a hole may hold braces: it is never read as a template. */
    @ParameterizedTest
    @CsvSource({"{x}", "}", "{"})
    void doesNotReadWhatItIsFilledWith(String content) {
        SqlWriter out = new SqlWriter('"', (position, binding) -> "?");

        new Template("a {x} b").fill(out, hole -> out.sql(content));

        assertThat(out.toBoundSql().text()).isEqualTo("a " + content + " b");
    }
}
