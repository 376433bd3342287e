package dev.weir.it.shapes.rel.items;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Item(
        @Key @Auto UUID id,
        String title,
        @Index UUID categoryId,
        @BelongsTo One<Category> category,
        @Index UUID brandId,
        @BelongsTo One<Brand> brand,
        @Index UUID supplierId,
        @BelongsTo One<Supplier> supplier) {}
