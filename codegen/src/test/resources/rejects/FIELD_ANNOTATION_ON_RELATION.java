package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Column;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Model record User(
        @Key long id,
        @Index @HasMany Many<Todo> todos) {}
//                                 ^ [WEIR-302] User.todos is a relation, which no column holds, and has @Index; remove it
//                                 ^ [WEIR-421] User.todos has no index on its link Todo.userId; add @Index to Todo.userId

@Model record Todo(
        long userId,
        @Key @Auto @Column("user") @Index @Unique @BelongsTo One<User> user) {}
//                                                                     ^ [WEIR-302] Todo.user is a relation, which no column holds, and has @Key; move it to userId, where the link is held
//                                                                     ^ [WEIR-302] Todo.user is a relation, which no column holds, and has @Auto; move it to userId, where the link is held
//                                                                     ^ [WEIR-302] Todo.user is a relation, which no column holds, and has @Column; move it to userId, where the link is held
//                                                                     ^ [WEIR-302] Todo.user is a relation, which no column holds, and has @Index; move it to userId, where the link is held
//                                                                     ^ [WEIR-302] Todo.user is a relation, which no column holds, and has @Unique; move it to userId, where the link is held
