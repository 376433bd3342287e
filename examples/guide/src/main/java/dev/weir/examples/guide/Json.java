package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** The code of {@code docs/guide/json.md}. */
public final class Json {
    private final Database db;

    public Json(Database db) {
        this.db = db;
    }

    // guide:json-mapper
    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    public Flux<String> authors() {
        return Authors.all()
                .include(a -> a.posts())
                .include(a -> a.profile())
                .orderBy(a -> a.name().asc())
                .fetch(db)
                .map(json::writeValueAsString);
    }
    // guide:end

    public Author read(String text) {
        // guide:json-read
        Author author = json.readValue(text, Author.class);
        boolean known = author.posts().isLoaded(); // whether the text had "posts"
        // guide:end
        return known || !author.name().isEmpty() ? author : json.readValue("{}", Author.class);
    }
}
