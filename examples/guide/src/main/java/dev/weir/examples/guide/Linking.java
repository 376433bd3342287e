package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Comment;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Profile;
import dev.weir.examples.guide.blog.Profiles;
import dev.weir.examples.guide.blog.Status;
import java.util.List;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/linking.md}. */
public final class Linking {
    private final Database db;

    public Linking(Database db) {
        this.db = db;
    }

    public Mono<Author> update(Author grace, Post engines, Post looms) {
        // guide:linking-update
        Mono<Author> changed = Authors.update(grace)
                .name("Grace H.")
                .posts(posts -> posts.create(p -> p.title("On bugs")
                                .body("…")
                                .status(Status.DRAFT)
                                .views(0))
                        .link(engines) // Ada's until now
                        .unlink(looms)) // deleted if it is Grace's, since a post needs an author
                .exec(db);
        // guide:end
        return changed;
    }

    public Mono<Long> byQuery(Post looms) {
        // guide:linking-query
        Mono<Long> one = Authors.byEmail("grace@example.org")
                .update()
                .posts(posts -> posts.link(looms))
                .exec(db); // 1, or 0 if there is no such author
        // guide:end
        return one;
    }

    public Mono<Long> scope(Author grace, Author ada, Post engines, Post looms) {
        // guide:linking-scope
        Mono<Long> linked = Authors.posts(grace).link(engines, looms).exec(db); // 2
        Mono<Long> unlinked = Authors.posts(grace).unlink(looms).exec(db); // 1, or 0 if it was not hers
        Mono<Long> replaced = Authors.posts(ada).replace(List.of(engines)).exec(db); // she has this one only
        // guide:end
        return linked.then(unlinked).then(replaced);
    }

    public Mono<Author> one(Author grace, Author ada, Profile profile) {
        // guide:linking-one
        Mono<Author> created = Authors.update(grace)
                .profile(p -> p.bio("Rear admiral")) // one she had is deleted
                .exec(db);
        Mono<Author> moved = Authors.update(grace).profile(profile).exec(db); // whoever had it
        Mono<Author> none = Authors.update(ada).clearProfile().exec(db);
        // guide:end
        return created.then(moved).then(none);
    }

    public Mono<Comment> parents(Post engines, Comment reply) {
        // guide:linking-parent
        Mono<Post> newAuthor = Posts.update(engines)
                .author(Authors.create().name("Edsger").email("edsger@example.org")) // created first
                .exec(db);
        Mono<Comment> alone = Comments.update(reply).clearParent().exec(db);
        // guide:end
        return newAuthor.then(alone);
    }

    public Mono<Author> create(Post engines, Post looms) {
        // guide:linking-create
        Mono<Author> heir = Authors.create()
                .name("Byron")
                .email("byron@example.org")
                .posts(looms, engines)
                .profile(Profiles.create().bio("Poet"))
                .exec(db); // its handle holds both posts, as they are then
        // guide:end
        return heir;
    }

    public Mono<Author> lists(List<Post> there, List<String> titles) {
        // guide:linking-lists
        Mono<Author> heir = Authors.create()
                .name("Byron")
                .email("byron@example.org")
                .posts(there) // a list of posts, or another collection of them
                .posts(titles.stream() // a list of new ones
                        .map(title -> Posts.create()
                                .title(title)
                                .body("…")
                                .status(Status.DRAFT)
                                .views(0))
                        .toList())
                .exec(db);
        // guide:end
        return heir;
    }
}
