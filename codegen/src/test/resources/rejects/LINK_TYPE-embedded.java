package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Embedded;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Embedded record UserId(long value) {}

@Embedded record TodoId(long value) {}

@Model record User(@Key UserId id) {}

@Model record Todo(
        @Key TodoId id,
        long userId,
        @BelongsTo One<User> user,
//                           ^ [WEIR-411] Todo.user pairs Todo.userId of the type long with User.id of the type UserId; give both the same type
        TodoId otherId,
        @BelongsTo One<User> other,
//                           ^ [WEIR-411] Todo.other pairs Todo.otherId of the type TodoId with User.id of the type UserId; give both the same type
        UserId thirdId,
        @BelongsTo One<User> third) {}
