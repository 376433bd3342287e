package dev.weir.it.shapes.rel.seats;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;

@Model
@Index({"seatRow", "seatNumber"})
public record Cushion(
        @Key @Auto UUID id, String seatRow, int seatNumber, @BelongsTo(onDelete = OnDelete.CASCADE) One<Seat> seat) {}
