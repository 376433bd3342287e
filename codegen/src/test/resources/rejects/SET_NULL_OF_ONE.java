package demo;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import org.jspecify.annotations.Nullable;

@Model record User(@Key long id) {}

@Model record Todo(
        @Key long id,
        long userId,
        @BelongsTo(onDelete = OnDelete.SET_NULL) One<User> user,
//                                                         ^ [WEIR-430] Todo.user is a One, so its link cannot become NULL when its User is deleted; make it a Maybe<User>, or choose another onDelete than SET_NULL
        @Nullable Long checkerId,
        @BelongsTo(onDelete = OnDelete.SET_NULL) Maybe<User> checker,
        long ownerId,
        @BelongsTo(onDelete = OnDelete.RESTRICT) One<User> owner,
        @BelongsTo(key = "ownerId", onDelete = OnDelete.CASCADE) One<User> ownerAgain) {}
