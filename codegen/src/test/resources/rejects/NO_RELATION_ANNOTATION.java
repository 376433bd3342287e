package demo;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id) {}

@Model record Todo(
        @Key long id,
        One<User> user,
//                ^ [WEIR-401] Todo.user is a One without an annotation that says of what; annotate it with @BelongsTo or @HasOne
        Maybe<User> editor,
//                  ^ [WEIR-401] Todo.editor is a Maybe without an annotation that says of what; annotate it with @BelongsTo or @HasOne
        Many<User> readers) {}
//                 ^ [WEIR-401] Todo.readers is a Many without an annotation that says of what; annotate it with @HasMany
