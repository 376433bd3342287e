package demo;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id) {}

@Model record Seat(@Key String row, @Key int number) {}

@Model record Todo(
        @Key long id,
        @BelongsTo One<User> user,
//                           ^ [WEIR-409] Todo.user needs a component that holds its link; add long userId to Todo, or name the one that does with @BelongsTo(key = ...)
        @BelongsTo Maybe<User> editor,
//                             ^ [WEIR-409] Todo.editor needs a component that holds its link; add @Nullable Long editorId to Todo, or name the one that does with @BelongsTo(key = ...)
        @BelongsTo One<Seat> seat) {}
//                           ^ [WEIR-409] Todo.seat needs a component that holds its link; add String seatRow, int seatNumber to Todo, or name the one that does with @BelongsTo(key = ...)
