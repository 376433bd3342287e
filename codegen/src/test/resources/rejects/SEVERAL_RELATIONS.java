package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id) {}

@Model record Todo(
        @Key long id,
        long userId,
        @BelongsTo @HasOne One<User> user) {}
//                                   ^ [WEIR-402] Todo.user has the annotations @BelongsTo and @HasOne; keep one of them
