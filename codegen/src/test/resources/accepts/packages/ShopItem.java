package packages.shop;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model(table = "shop_items")
public record Item(@Key long id, Status status, @HasMany Many<packages.stock.Item> stock) {}
