package dev.weir.it.shapes.rel.shop;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record LineItem(
        @Key @Auto UUID id, String description, @Index UUID invoiceId, @BelongsTo One<Invoice> invoice) {}
