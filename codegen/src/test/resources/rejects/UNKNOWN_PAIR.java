package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Note(@Key long id) {}

@Model record User(
        @Key long id,
        @HasMany(pair = "autor") Many<Todo> todos,
//                                          ^ [WEIR-418] User.todos is paired with autor, which is no component of Todo; did you mean author?
        @HasMany(pair = "author") Many<Note> notes) {}
//                                           ^ [WEIR-418] User.notes is paired with author, which is no component of Note; add @Index long userId, @BelongsTo One<User> user to Note

@Model record Todo(
        @Key long id,
        @Index long authorId,
        @BelongsTo One<User> author) {}
