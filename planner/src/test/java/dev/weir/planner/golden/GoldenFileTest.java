package dev.weir.planner.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoldenFileTest {
    @Test
    void comparesUnlessAskedToUpdate() {
        assertThat(GoldenFile.mayUpdate(Optional.empty(), Optional.empty())).isFalse();
        assertThat(GoldenFile.mayUpdate(Optional.empty(), Optional.of("true"))).isFalse();
        assertThat(GoldenFile.mayUpdate(Optional.of(""), Optional.empty())).isTrue();
    }

    @Test
    void refusesToUpdateInCi() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GoldenFile.mayUpdate(Optional.of(""), Optional.of("true")))
                .withMessageContaining("not rewritten in CI");
    }
}
