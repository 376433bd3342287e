package dev.weir.it.shapes.rel.kept;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;

@Model
public record Shipment(
        @Key @Auto UUID id, @Index UUID orderId, @BelongsTo(onDelete = OnDelete.RESTRICT) One<Order> order) {}
