package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Model record User(@Key long id, @Unique String email) {}

@Model record Todo(
        @Key long id,
        String userMail,
        @BelongsTo(key = "userMail", references = "address") One<User> user) {}
//                                                                     ^ [WEIR-407] Todo.user references address, which is no component of User; choose from id, email
