package dev.weir.examples.guide.shop;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// guide:deleting-models/2
@Model
public record Review(
        @Key @Auto UUID id,
        String text,
        @Index @Nullable UUID customerId,
        @BelongsTo(onDelete = OnDelete.SET_NULL) Maybe<Customer> customer) {} // stays, and is nobody's
// guide:end
