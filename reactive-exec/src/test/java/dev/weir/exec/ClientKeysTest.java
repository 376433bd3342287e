package dev.weir.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.schema.app.AutoValue;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientKeysTest {
    private final ClientKeys keys = new ClientKeys();

    private List<UUID> make(AutoValue kind) {
        return Stream.generate(() -> keys.make(kind)).limit(10_000).toList();
    }

    @Test
    void makesOrderedKeys() {
        List<UUID> made = make(AutoValue.UUID_V7);

        assertThat(made).allMatch(key -> key.version() == 7 && key.variant() == 2);
        List<String> text = made.stream().map(UUID::toString).toList();
        assertThat(text).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void makesRandomKeys() {
        List<UUID> made = make(AutoValue.UUID_V4);

        assertThat(made).allMatch(key -> key.version() == 4 && key.variant() == 2);
        assertThat(new HashSet<>(made)).hasSameSizeAs(made);
    }

    @Test
    void leavesNumbersToTheDatabase() {
        assertThatIllegalArgumentException().isThrownBy(() -> keys.make(AutoValue.INCREMENT));
    }
}
