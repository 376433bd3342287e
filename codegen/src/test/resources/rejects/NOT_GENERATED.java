package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import old.User;

@Model record Todo(
        @Key long id,
        long userId,
        @BelongsTo One<User> user) {}
//                           ^ [WEIR-422] Todo.user leads to User, for which nothing was generated; compile that model with the processor
// --- compiled before, without the processor
package old;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model public record User(@Key long id) {}
