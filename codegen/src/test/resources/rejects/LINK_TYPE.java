package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

enum Level { LOW }

@Model record User(@Key UUID id) {}

@Model record Grade(@Key Level id) {}

@Model record Todo(
        @Key long id,
        long userId,
        @BelongsTo One<User> user,
//                           ^ [WEIR-411] Todo.user pairs Todo.userId of the type long with User.id of the type UUID; give both the same type
        String gradeId,
        @BelongsTo One<Grade> grade) {}
//                            ^ [WEIR-411] Todo.grade pairs Todo.gradeId of the type String with Grade.id of the type Level; give both the same type
