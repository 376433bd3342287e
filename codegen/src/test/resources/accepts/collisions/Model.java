package collisions;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import java.util.UUID;

@dev.weir.annotation.Model
public record Model(@Key long id, Kind kind, @Index UUID orderId, @BelongsTo One<Order> order) {
    public enum Kind {
        ONE
    }
}
