package dev.weir.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "r2dbc:mysql://root@h:1/a?x=1&y=/2, r2dbc:mysql://root@h:1/b?x=1&y=/2",
        "r2dbc:mysql://root@h:1/a, r2dbc:mysql://root@h:1/b",
        "r2dbc:mysql://root@h:1/, r2dbc:mysql://root@h:1/b",
        "r2dbc:mysql://root@h:1, r2dbc:mysql://root@h:1/b",
        "r2dbc:mysql://root@h:1?x=1, r2dbc:mysql://root@h:1/b?x=1",
        "r2dbcs:pool:postgresql://u:p%40@h/a, r2dbcs:pool:postgresql://u:p%40@h/b",
    })
    void changesTheDatabaseAlone(String url, String expected) {
        assertThat(DatabaseUrl.parse(url).withDatabase("b")).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:mysql://h/a", "r2dbc:mysql", "r2dbc:mysql://", "r2dbc:mysql://h/a/b"})
    void refusesWhatIsNoUrl(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hidesTheUrlItRefuses() {
        assertThatThrownBy(() -> DatabaseUrl.parse("jdbc:x://u:secret@h/a")).hasMessageNotContaining("secret");
    }
}
