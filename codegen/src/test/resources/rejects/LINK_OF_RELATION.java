package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id, @HasMany(pair = "editor") Many<Todo> todos) {}

@Model record Todo(
        @Key long id,
        long userId,
        @BelongsTo(key = "user") One<User> user,
//                                         ^ [WEIR-408] Todo.user names Todo.user, which is a relation; name the components that hold its link
        @Index long editorId,
        @BelongsTo One<User> editor,
        long readerId,
        @BelongsTo(key = "readerId", references = "todos") One<User> reader) {}
//                                                                   ^ [WEIR-408] Todo.reader names User.todos, which is a relation; name the components that hold its link
