package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id) {}

@Model record Todo(
        @Key long id,
        long ownerId,
        @BelongsTo(key = "ownrId") One<User> owner) {}
//                                           ^ [WEIR-406] Todo.owner is held by ownrId, which is no component of Todo; did you mean ownerId?
