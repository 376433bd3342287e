package embedded;

import dev.weir.annotation.Embedded;

@Embedded
public record Digest(byte[] bytes) {}
