package dev.weir.it.shapes.rel.seats;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
@Index({"hall", "seatNumber"})
public record Voucher(
        @Key @Auto UUID id,
        String hall,
        @Nullable Integer seatNumber,
        @BelongsTo(
                        key = {"hall", "seatNumber"},
                        onDelete = OnDelete.SET_NULL)
                Maybe<Seat> seat) {}
