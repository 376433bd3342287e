package demo;

import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id) {}

@Model record Seat(@Key String row, @Key int number) {}

@Model record Todo(
        @Key long id,
        long userId,
        @BelongsTo Maybe<User> user,
//                             ^ [WEIR-414] Todo.user is a Maybe, but its link is always there, held by Todo.userId; make that @Nullable, or make it a One<User>
        String seatRow,
        int seatNumber,
        @BelongsTo Maybe<Seat> seat) {}
//                             ^ [WEIR-414] Todo.seat is a Maybe, but its link is always there, held by Todo.seatRow and Todo.seatNumber; make that @Nullable, or make it a One<Seat>
