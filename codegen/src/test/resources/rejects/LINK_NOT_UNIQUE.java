package demo;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(
        @Key long id,
        @HasOne Maybe<Profile> profile) {}
//                             ^ [WEIR-420] User.profile has one at most, but the link Profile.userId may be the same for several; add @Unique to Profile.userId

@Model record Profile(@Key long id, @Index long userId, @BelongsTo One<User> user) {}

@Model record Seat(
        @Key String row,
        @Key int number,
        @HasOne Maybe<Ticket> ticket) {}
//                            ^ [WEIR-420] Seat.ticket has one at most, but the link Ticket.seatRow and Ticket.seatNumber may be the same for several; add @Unique({"seatRow", "seatNumber"}) to Ticket

@Model record Ticket(@Key long id, String seatRow, int seatNumber, @BelongsTo One<Seat> seat) {}
