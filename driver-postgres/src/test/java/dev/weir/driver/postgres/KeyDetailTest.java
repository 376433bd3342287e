package dev.weir.driver.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyDetailTest {
    static Stream<Arguments> details() {
        return Stream.of(
                detail("Key (email)=(a) already exists.", "email"),
                detail("Key (a, \"b c\")=(1, 2) already exists.", "a", "b c"),
                detail("Key (\"a, b\", \" c\")=(1, 2) already exists.", "a, b", " c"),
                detail("Key (\"say \"\"hi\"\"\", \"\"\"\", \"(\")=(1, 2, 3) already exists.", "say \"hi\"", "\"", "("),
                detail("Key (lower(email), b)=(a, 1) already exists.", "lower(email)", "b"),
                detail("Key (COALESCE(a, 0))=(1) already exists.", "COALESCE(a, 0)"),
                detail("Key (a"),
                detail("A constraint without a key."),
                detail(""));
    }

    private static Arguments detail(String text, String... columns) {
        return argumentSet(text.isEmpty() ? "nothing" : text, text, List.of(columns));
    }

    @ParameterizedTest
    @MethodSource("details")
    void namesTheColumns(String text, List<String> columns) {
        assertThat(KeyDetail.columns(text)).isEqualTo(columns);
    }
}
