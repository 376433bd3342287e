package demo;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model record User(@Key @Auto UUID id) {}

@Model record Todo(
        @Key @Auto UUID id,
        @Auto UUID userId,
//                 ^ [WEIR-307] Todo.userId is @Auto and holds the link of Todo.user, which has to come from there; remove @Auto
        @BelongsTo One<User> user) {}
