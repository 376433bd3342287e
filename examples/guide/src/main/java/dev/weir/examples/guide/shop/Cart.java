package dev.weir.examples.guide.shop;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;

// guide:deleting-models/1
@Model
public record Cart(
        @Key @Auto UUID id,
        @Index UUID customerId,
        @BelongsTo(onDelete = OnDelete.CASCADE) One<Customer> customer) {} // goes with its customer
// guide:end
