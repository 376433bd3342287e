package demo;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Todo(@Key long id) {}

@Model record User(
        @Key long id,
        @HasMany Many<Todo> todos,
//                          ^ [WEIR-416] User.todos has no other direction: no @BelongsTo of Todo leads to User; add @Index long userId, @BelongsTo One<User> user to Todo
        @HasOne Maybe<Todo> latest) {}
//                          ^ [WEIR-416] User.latest has no other direction: no @BelongsTo of Todo leads to User; add @Unique long userId, @BelongsTo One<User> user to Todo

@Model record Seat(
        @Key String row,
        @Key int number,
        @HasMany Many<Todo> todos) {}
//                          ^ [WEIR-416] Seat.todos has no other direction: no @BelongsTo of Todo leads to Seat; add String seatRow, int seatNumber, @BelongsTo One<Seat> seat to Todo
