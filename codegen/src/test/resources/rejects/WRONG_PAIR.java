package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Team(@Key long id) {}

@Model record User(
        @Key long id,
        @HasMany(pair = "title") Many<Todo> todos,
//                                          ^ [WEIR-419] User.todos is paired with Todo.title, which is no @BelongsTo to User; choose from user
        @HasMany(pair = "team") Many<Todo> ours) {}
//                                         ^ [WEIR-419] User.ours is paired with Todo.team, which is no @BelongsTo to User; choose from user

@Model record Todo(
        @Key long id,
        String title,
        @Index long userId,
        @BelongsTo One<User> user,
        long teamId,
        @BelongsTo One<Team> team) {}
