package embedded;

import dev.weir.annotation.Embedded;

@Embedded
public record Millis(int count) {}
