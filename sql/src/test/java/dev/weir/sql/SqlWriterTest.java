package dev.weir.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InternalException;
import dev.weir.sql.testing.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlWriterTest {
    private final SqlWriter out = new SqlWriter('"', (position, binding) -> "$" + position);

    @Test
    void doublesQuotesInsideNames() {
        out.identifier("a\"b\"\"c").sql(" ").identifier("\"");

        assertThat(out.toBoundSql().text()).isEqualTo("\"a\"\"b\"\"\"\"c\" \"\"\"\"");
    }

    @Test
    void doublesOnlyTheQuoteOfTheDialect() {
        SqlWriter backticks = new SqlWriter('`', (position, binding) -> "?");

        assertThat(backticks.identifier("a`b\"c").toBoundSql().text()).isEqualTo("`a``b\"c`");
    }

    @Test
    void refusesNulInNames() {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> out.identifier("a\0b"))
                .withMessageContaining("DatabaseCanStore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t0", "d12", "a9"})
    void leavesAliasesPlain(String alias) {
        assertThat(out.alias(alias).toBoundSql().text()).isEqualTo(alias);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t", "as", "t0x", "0", "T0", "é1", "int4", "t0\" --"})
    void quotesEveryOtherAlias(String alias) {
        assertThat(out.alias(alias).toBoundSql().text()).isEqualTo("\"" + alias.replace("\"", "\"\"") + "\"");
    }

    @Test
    void numbersPlaceholdersAndKeepsTheirOrder() {
        Binding first = new Binding.Scalar(7, Types.TEXT);
        Binding second = new Binding.Scalar(0, Types.INT64);

        out.list(List.of(first, second, first), out::bind);

        assertThat(out.toBoundSql()).isEqualTo(new BoundSql("$1, $2, $3", List.of(first, second, first)));
    }

    @Test
    void parenthesizesWhatWasWrittenSince() {
        out.sql("NOT ");
        int start = out.length();
        out.sql("a OR b");

        assertThat(out.parenthesize(start).toBoundSql().text()).isEqualTo("NOT (a OR b)");
    }
}
