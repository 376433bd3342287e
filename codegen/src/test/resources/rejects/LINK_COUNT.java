package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Seat(@Key String row, @Key int number) {}

@Model record Ticket(
        @Key long id,
        int seatNumber,
        @BelongsTo(key = "seatNumber") One<Seat> seat) {}
//                                               ^ [WEIR-410] Ticket.seat is held by Ticket.seatNumber, which is to repeat Seat.row and Seat.number; name as many components on both sides
