package embedded;

import dev.weir.annotation.Embedded;

/** Around a record that is around a value. */
@Embedded
public record Delay(Millis millis) {}
