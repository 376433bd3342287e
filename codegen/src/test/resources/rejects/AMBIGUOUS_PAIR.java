package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(
        @Key long id,
        @HasMany Many<Todo> todos) {}
//                          ^ [WEIR-417] User.todos could be the other direction of Todo.author or Todo.editor; say of which with @HasMany(pair = "author")

@Model record Todo(
        @Key long id,
        @Index long authorId,
        @BelongsTo One<User> author,
        @Index long editorId,
        @BelongsTo One<User> editor) {}
