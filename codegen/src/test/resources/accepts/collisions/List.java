package collisions;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import java.util.UUID;

@dev.weir.annotation.Model
public record List(@Key long id, @Index UUID listId, @BelongsTo One<Order> list) {}
