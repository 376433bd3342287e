package dev.weir.driver.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.driver.r2dbc.Constraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class H2MessageTest {
    @Test
    void takesNamesBeforeValues() {
        assertThat(index(
                        "PUBLIC.\"\"a ON b\"\" ON PUBLIC.users(email NULLS FIRST, \"\"na\"\"\"\"me, (x)\"\" DESC) VALUES"
                                + " ( /* key:1 */ 'x ON y(z)', '\"\"')"))
                .isEqualTo(new Constraint("users", "a ON b", List.of("email", "na\"me, (x)")));
    }

    @Test
    void knowsTheWaysOfPrimaryKeys() {
        assertThat(index("PUBLIC.CONSTRAINT_6 PRIMARY KEY ON PUBLIC.users(id) ( /* key:1 */ 1)"))
                .isEqualTo(new Constraint("users", "CONSTRAINT_6", List.of("id")));
        assertThat(index("PUBLIC.CONSTRAINT_E INDEX PUBLIC.PRIMARY_KEY_E ON PUBLIC.u2(id, b) VALUES ( /* 1 */ 1 )"))
                .isEqualTo(new Constraint("u2", "CONSTRAINT_E", List.of("id", "b")));
    }

    @Test
    void readsCharactersByTheirNumber() {
        assertThat(
                        index(
                                "PUBLIC.U&\"\"\\\\00fc\"\" ON PUBLIC.U&\"\"a\\\\000d\\\\000ab\"\"(U&\"\"\\\\00e9\"\" NULLS FIRST,"
                                        + " \"\"x\\\\y\"\" NULLS FIRST, U&\"\"\\\\+01f600\\\\\\\\\"\" NULLS FIRST) VALUES ( /* key:1 */ 1)"))
                .isEqualTo(new Constraint("a\r\nb", "\u00fc", List.of("\u00e9", "x\\y", "\uD83D\uDE00\\")));
    }

    @Test
    void tellsWhatWasWrittenToWhereItReadsNothing() {
        assertThat(H2Message.of("something else").index("users")).isEqualTo(new Constraint("users", "", List.of()));
        assertThat(H2Message.of("cut \"off").text()).isEqualTo("off");
    }

    private static Constraint index(String quoted) {
        return H2Message.of("Unique index or primary key violation: \"" + quoted + "\"; SQL statement:\nINSERT \"t\"")
                .index("written");
    }
}
