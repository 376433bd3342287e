package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Profile;
import dev.weir.examples.guide.blog.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** The code of {@code docs/guide/projections.md}. */
public final class Projections {
    private final Database db;

    public Projections(Database db) {
        this.db = db;
    }

    public Flux<String> one() {
        // guide:projections-one
        Flux<String> titles = Posts.where(p -> p.status().eq(Status.PUBLISHED))
                .orderBy(p -> p.title().asc())
                .limit(20)
                .select(p -> p.title())
                .fetch(db);
        // guide:end
        return titles;
    }

    public Flux<Tuple2<String, Long>> tuple() {
        // guide:projections-tuple
        Flux<Tuple2<String, Long>> named = Authors.all()
                .orderBy(a -> a.name().asc())
                .select(a -> a.name(), a -> a.posts().count(p -> p.status().eq(Status.PUBLISHED)))
                .fetch(db);
        // guide:end
        return named;
    }

    // guide:projections-record
    public record Headline(String title, String author, int views) {}

    public Flux<Headline> headlines() {
        return Posts.all()
                .orderBy(p -> p.title().asc())
                .select(p -> p.title(), p -> p.author().name(), p -> p.views().plus(1))
                .as(Headline::new)
                .fetch(db);
    }
    // guide:end

    // guide:projections-optional
    public record Age(String name, Optional<Integer> age) {}

    public Mono<Age> age(UUID author) {
        return Authors.byId(author)
                .select(a -> a.name(), a -> a.age().optional())
                .as(Age::new)
                .get(db);
    }

    public Flux<Optional<String>> answered() {
        return Comments.all().select(c -> c.parent().text().optional()).fetch(db); // a path through a Maybe
    }
    // guide:end

    public Flux<Tuple2<Author, Long>> instances() {
        // guide:projections-instances
        Flux<Tuple2<Author, Long>> counted = Authors.all()
                .include(a -> a.profile())
                .orderBy(a -> a.name().asc())
                .select(a -> a, a -> a.posts().count())
                .fetch(db);
        // guide:end
        return counted;
    }

    public Flux<List<Post>> relations() {
        // guide:projections-relations
        Flux<List<Post>> posts = Authors.all().select(a -> a.posts()).fetch(db); // a list, perhaps empty
        Flux<Author> authors = Posts.all().select(p -> p.author()).fetch(db); // always there
        Flux<Optional<Profile>> profiles =
                Authors.all().select(a -> a.profile().optional()).fetch(db); // a Maybe
        Flux<List<Post>> drafts = Authors.all()
                .select(a -> a.posts(q -> q.where(p -> p.status().eq(Status.DRAFT)))) // some of them
                .fetch(db);
        // guide:end
        return Flux.concat(authors.map(author -> List.<Post>of()), profiles.map(profile -> List.of()), posts, drafts);
    }

    public Flux<Tuple2<String, List<String>>> list() {
        // guide:projections-list
        Flux<Tuple2<String, List<String>>> titles = Authors.all()
                .orderBy(a -> a.name().asc())
                .select(a -> a.name(), a -> a.posts().select(p -> p.title()))
                .fetch(db);
        // guide:end
        return titles;
    }

    // guide:projections-lines
    public record Line(String title, int views, long comments) {}

    public record Shelf(String name, List<Line> mostRead, List<String> drafts) {}

    public Flux<Shelf> shelves() {
        return Authors.all()
                .orderBy(a -> a.name().asc())
                .select(
                        a -> a.name(),
                        a -> a.posts(q -> q.orderBy(p -> p.views().desc())
                                .limit(3)
                                .select(p -> p.title(), p -> p.views(), p -> p.comments()
                                        .count())
                                .as(Line::new)),
                        a -> a.posts(
                                q -> q.where(p -> p.status().eq(Status.DRAFT)).select(p -> p.title())))
                .as(Shelf::new)
                .fetch(db); // three statements for a window of authors
    }
    // guide:end

    public Flux<Author> joined() {
        // guide:projections-joined
        Flux<Author> authors = Authors.all()
                .orderBy(a -> a.name().asc())
                .include(a -> a.profile().joined())
                .include(a -> a.posts(p -> p.orderBy(x -> x.title().asc())).joined())
                .fetch(db); // one statement
        // guide:end
        return authors;
    }

    public Flux<Status> distinct() {
        // guide:projections-distinct
        Flux<Status> used = Posts.all().select(p -> p.status()).distinct().fetch(db);
        // guide:end
        return used;
    }
}
