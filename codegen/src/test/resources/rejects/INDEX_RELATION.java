package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id) {}

@Index({"user", "id"})
@Model record Todo(@Key long id, long userId, @BelongsTo One<User> user) {}
//     ^ [WEIR-311] @Index on Todo names user, which is a relation; name the components that hold its link
