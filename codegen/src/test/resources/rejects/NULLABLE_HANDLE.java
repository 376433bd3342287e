package demo;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model record User(
        @Key long id,
        @HasMany(pair = "owner") @Nullable Many<Todo> todos) {}
//                                                    ^ [WEIR-204] User.todos is @Nullable, but a handle is always there; remove @Nullable, a Many may be empty

@Model record Todo(
        @Key long id,
        @Index long ownerId,
        @BelongsTo @Nullable One<User> owner,
//                                     ^ [WEIR-204] Todo.owner is @Nullable, but a handle is always there; remove @Nullable, or make it a Maybe<User> if it may lead nowhere
        @Nullable Long editorId,
        @BelongsTo @Nullable Maybe<User> editor) {}
//                                       ^ [WEIR-204] Todo.editor is @Nullable, but a handle is always there; remove @Nullable, a Maybe may be empty
