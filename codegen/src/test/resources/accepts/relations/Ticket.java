package relations;

import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

/** A link of two components, which are there together or not at all. */
@Model
@Index({"seatRow", "seatNumber"})
public record Ticket(
        @Key long id, @Nullable String seatRow, @Nullable Integer seatNumber, @BelongsTo Maybe<Seat> seat) {}
