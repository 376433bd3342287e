package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Todo(
        @Key long id,
        @BelongsTo One user) {}
//                     ^ [WEIR-404] Todo.user is a One that does not say of which model; write One<T> with the model for T
