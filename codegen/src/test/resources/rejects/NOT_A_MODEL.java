package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

record User(long id) {}

@Model record Todo(
        @Key long id,
        @BelongsTo One<User> user,
//                           ^ [WEIR-405] Todo.user is a One<User>, but that is a handle for models; annotate the record at its other end with @Model
        @HasMany Many<?> anything,
//                       ^ [WEIR-405] Todo.anything is a Many<?>, but that is a handle for models; annotate the record at its other end with @Model
        @HasMany Many<String> tags) {}
//                            ^ [WEIR-405] Todo.tags is a Many<String>, but that is a handle for models; annotate the record at its other end with @Model
