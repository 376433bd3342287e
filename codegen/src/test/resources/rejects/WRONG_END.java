package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Article(@Key long id, String title, int pages) {}

@Model record Comment(
        @Key long id,
        String body,
        @Index long userId,
        @BelongsTo One<User> user,
        @Index long articleId,
        @BelongsTo One<Article> article) {}

@Model record User(
        @Key long id,
        @HasMany Many<Comment> comments,
        @HasMany(via = "comments.article") Many<Comment> articles,
//                                                       ^ [WEIR-426] User.articles leads to the instances of Article and has the type Many<Comment>; make it a Many<Article>
        @HasMany(via = "comments.article") Many<String> names,
//                                                      ^ [WEIR-426] User.names leads to the instances of Article and has the type Many<String>; make it a Many<Article>
        @HasMany(via = "comments.article.title") Many<Integer> titles,
//                                                             ^ [WEIR-426] User.titles leads to the title of Article and has the type Many<Integer>; make it a Many<String>
        @HasMany(via = "comments.article.pages") Many<Article> pages) {}
//                                                             ^ [WEIR-426] User.pages leads to the pages of Article and has the type Many<Article>; make it a Many<Integer>
