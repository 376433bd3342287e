package dev.weir.it.shapes.social;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Person(
        @Key long id,
        String name,
        @HasMany(pair = "author") Many<Post> posts,
        @HasMany(pair = "follower") Many<Follow> following,
        @HasMany(via = "following.followed") Many<Person> followed,
        @HasMany(via = "posts.comments") Many<Comment> answers) {}
