package packages.stock;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model(table = "stock_items")
public record Item(
        @Key long id, Status status, @Index long itemId, @BelongsTo One<packages.shop.Item> item, int amount) {}
