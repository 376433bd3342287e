package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id, @Index String name) {}

@Model record Todo(
        @Key long id,
        String userName,
        @BelongsTo(key = "userName", references = "name") One<User> user) {}
//                                                                  ^ [WEIR-415] Todo.user references User.name, which may be the same for several instances; reference the key, or declare them @Unique
