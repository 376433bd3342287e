package nested;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

public final class Shop {
    private Shop() {}

    @Model
    public record Cart(@Key long id, Size size, @HasMany Many<Parts.Entry> entries) {}

    public enum Size {
        SMALL,
        LARGE
    }

    public interface Parts {
        @Model
        record Entry(@Key long id, @Index long cartId, @BelongsTo One<Cart> cart) {}
    }
}
