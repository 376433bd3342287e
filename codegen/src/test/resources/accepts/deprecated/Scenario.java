package deprecated;

import static org.assertj.core.api.Assertions.assertThat;

public final class Scenario {
    @SuppressWarnings("removal")
    public void isAModelStill() {
        assertThat(OldModel.INSTANCE.type()).isEqualTo(Old.class);
    }
}
