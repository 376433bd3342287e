package dev.weir.it.shapes.rel.kept;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Address(@Key @Auto UUID id, String street, @Index UUID customerId, @BelongsTo One<Customer> customer) {}
