package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.List;

@Model record User(@Key long id) {}

@Model record Todo(
        @Key long id,
        @BelongsTo Many<User> users,
//                            ^ [WEIR-403] Todo.users has @BelongsTo and the type Many<User>; make it a One<User> or a Maybe<User>
        @HasMany One<User> reader,
//                         ^ [WEIR-403] Todo.reader has @HasMany and the type One<User>; make it a Many<User>
        @HasOne User editor,
//                   ^ [WEIR-403] Todo.editor has @HasOne and the type User; make it a One<User> or a Maybe<User>
        @HasMany List<User> writers,
//                          ^ [WEIR-403] Todo.writers has @HasMany and the type List<User>; make it a Many<User>
        @BelongsTo String owner) {}
//                        ^ [WEIR-403] Todo.owner has @BelongsTo and the type String; make it a One<T> or a Maybe<T>
