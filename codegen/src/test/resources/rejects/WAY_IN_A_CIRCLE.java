package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Todo(
        @Key long id,
        @Index long userId,
        @BelongsTo One<User> user,
        @HasMany(via = "user.others") Many<Todo> siblings) {}
//                                               ^ [WEIR-425] Todo.siblings leads through itself, by way of User.others; name the relations that it is to lead through

@Model record User(
        @Key long id,
        @HasMany Many<Todo> todos,
        @HasMany(via = "others") Many<Todo> self,
        @HasMany(via = "todos.siblings") Many<Todo> others) {}
//                                                  ^ [WEIR-425] User.others leads through itself, by way of Todo.siblings; name the relations that it is to lead through
