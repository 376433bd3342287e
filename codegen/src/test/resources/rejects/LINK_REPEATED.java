package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Seat(@Key int row, @Key int number) {}

@Model record Ticket(
        @Key long id,
        int number,
        @BelongsTo(key = {"number", "number"}) One<Seat> seat) {}
//                                                       ^ [WEIR-412] Ticket.seat names number twice; name each component once
