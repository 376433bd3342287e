package dev.weir.it.shapes.rel.shop;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Invoice(
        @Key @Auto UUID id,
        String code,
        @Unique @Nullable UUID orderId,
        @BelongsTo Maybe<Order> order,
        @HasMany Many<LineItem> lineItems,
        @HasOne One<Receipt> receipt) {}
