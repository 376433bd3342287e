package embedded;

import dev.weir.annotation.Embedded;
import java.util.UUID;

@Embedded
public record UserId(UUID value) {}
