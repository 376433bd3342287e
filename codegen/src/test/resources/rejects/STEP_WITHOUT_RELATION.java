package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Todo(@Key long id, String title, @Index long userId, @BelongsTo One<User> user) {}

@Model record User(
        @Key long id,
        String name,
        @HasMany Many<Todo> todos,
        @HasMany(via = "todos.title") Many<String> titles,
        @HasMany(via = "todos.title.text") Many<String> texts,
//                                                      ^ [WEIR-424] User.texts leads through Todo.title, which is no relation to a model; follow relations, and end at a component of the last model
        @HasMany(via = "titles.text") Many<String> further,
//                                                 ^ [WEIR-424] User.further leads through Todo.title, which is no relation to a model; follow relations, and end at a component of the last model
        @HasMany(via = "name") Many<String> names) {}
//                                          ^ [WEIR-424] User.names leads through User.name, which is no relation to a model; follow relations, and end at a component of the last model
