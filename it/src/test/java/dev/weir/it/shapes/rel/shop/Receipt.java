package dev.weir.it.shapes.rel.shop;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Receipt(
        @Key @Auto UUID id, String number, @Unique @Nullable UUID invoiceId, @BelongsTo Maybe<Invoice> invoice) {}
