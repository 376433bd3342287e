package dev.weir.it.shapes.rel.kept;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Order(
        @Key @Auto UUID id,
        String code,
        @Index UUID customerId,
        @BelongsTo One<Customer> customer,
        @HasMany Many<Shipment> shipments) {}
