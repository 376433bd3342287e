package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(
        @Key long id,
        @HasMany Many<Todo> todos) {}
//                          ^ [WEIR-421] User.todos has no index on its link Todo.userId; add @Index to Todo.userId

@Model record Todo(@Key long id, long userId, @BelongsTo One<User> user) {}

@Model record Seat(
        @Key String row,
        @Key int number,
        @HasMany Many<Ticket> tickets) {}
//                            ^ [WEIR-421] Seat.tickets has no index on its link Ticket.seatRow and Ticket.seatNumber; add @Index({"seatRow", "seatNumber"}) to Ticket

@Index({"seatNumber", "seatRow"})
@Model record Ticket(@Key long id, String seatRow, int seatNumber, @BelongsTo One<Seat> seat) {}
