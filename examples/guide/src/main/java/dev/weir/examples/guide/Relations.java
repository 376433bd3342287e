package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Profile;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.blog.Tag;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/relations.md}. */
public final class Relations {
    private final Database db;

    public Relations(Database db) {
        this.db = db;
    }

    public Flux<Author> include() {
        // guide:relations-include
        Flux<Author> authors = Authors.all()
                .include(a -> a.posts())
                .include(a -> a.profile())
                .orderBy(a -> a.name().asc())
                .fetch(db);
        // guide:end
        return authors;
    }

    /** Reads the handles of an author and of a post. */
    public List<Post> handles(Author author, Post post) {
        // guide:relations-handles
        List<Post> posts = author.posts().get(); // Many: a list; also a stream(), a size(), an Iterable
        Optional<Profile> profile = author.profile().get(); // Maybe: an Optional
        Author writer = post.author().get(); // One: the instance
        boolean known = post.comments().isLoaded(); // false, if nothing included them
        // guide:end
        return profile.isEmpty() || !known || writer.equals(author) ? posts : List.of();
    }

    public Flux<Author> some() {
        // guide:relations-some
        Flux<Author> withLatest = Authors.all()
                .include(a -> a.posts(posts -> posts.where(p -> p.status().eq(Status.PUBLISHED))
                        .orderBy(p -> p.publishedAt().desc())
                        .limit(5))) // five for each author
                .fetch(db);
        // guide:end
        return withLatest;
    }

    public Flux<Author> deep() {
        // guide:relations-deep
        Flux<Author> deep = Authors.all()
                .include(a -> a.posts().include(p -> p.comments()).include(p -> p.taggings()
                        .include(t -> t.tag())))
                .include(a -> a.profile())
                .fetch(db); // one statement for the authors, and five for each window of them
        // guide:end
        return deep;
    }

    public Mono<Post> scope(Author ada) {
        // guide:relations-scope
        Flux<Post> drafts =
                Authors.posts(ada).where(p -> p.status().eq(Status.DRAFT)).fetch(db);
        Mono<Post> added = Authors.posts(ada)
                .create()
                .title("On numbers")
                .body("…")
                .status(Status.DRAFT)
                .views(0)
                .exec(db); // asks for no author
        Mono<Author> back = added.flatMap(post -> Posts.author(post).get(db));
        // guide:end
        return drafts.then(back).flatMap(author -> Authors.posts(author).first(db));
    }

    public Flux<Tag> ofQuery() {
        // guide:relations-of-query
        Flux<Tag> tags = Authors.where(a -> a.age().lt(40))
                .posts()
                .taggings()
                .tag() // each tag once
                .orderBy(t -> t.name().asc())
                .fetch(db);
        // guide:end
        return tags;
    }
}
