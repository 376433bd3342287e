package dev.weir.examples.guide.shop;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;

// guide:deleting-models/3
@Model
public record Invoice(
        @Key @Auto UUID id,
        long cents,
        @Index UUID customerId,
        @BelongsTo(onDelete = OnDelete.RESTRICT) One<Customer> customer) {} // keeps its customer
// guide:end
