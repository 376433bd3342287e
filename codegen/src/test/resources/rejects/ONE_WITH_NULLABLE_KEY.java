package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model record User(@Key long id) {}

@Model record Todo(
        @Key long id,
        @Nullable Long userId,
        @BelongsTo One<User> user) {}
//                           ^ [WEIR-413] Todo.user is a One, but Todo.userId, which holds its link, is @Nullable; remove @Nullable, or make it a Maybe<User>
