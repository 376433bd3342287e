package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Comment;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.PostCreate;
import dev.weir.examples.guide.blog.PostStage;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.press.Article;
import dev.weir.examples.guide.press.Articles;
import dev.weir.examples.guide.press.Edition;
import dev.weir.examples.guide.press.Editions;
import dev.weir.examples.guide.press.Writer;
import dev.weir.examples.guide.press.Writers;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/belongs-to.md}. */
public final class BelongsTo {
    private final Database db;

    public BelongsTo(Database db) {
        this.db = db;
    }

    public Flux<String> read() {
        // guide:belongs-to-read
        Flux<String> lines = Posts.where(p -> p.status().eq(Status.PUBLISHED))
                .include(p -> p.author()) // one statement for the authors of 256 posts, each author once
                .fetch(db)
                .map(p -> p.title() + ", by " + p.author().get().name());
        // guide:end
        return lines;
    }

    public Flux<Post> along() {
        // guide:belongs-to-along
        Flux<Post> byTheOld = Posts.where(p -> p.author().age().ge(80)).fetch(db); // a condition on the other row
        Flux<Post> byName = Posts.all()
                .orderBy(p -> p.author().name().asc(), p -> p.title().asc())
                .fetch(db);
        // guide:end
        return byTheOld.concatWith(byName);
    }

    public Flux<Author> from(Post post) {
        // guide:belongs-to-from
        Mono<Author> writer = Posts.author(post).get(db); // by the link that the post holds
        Flux<Author> writers =
                Posts.where(p -> p.status().eq(Status.DRAFT)).author().fetch(db); // each once
        // guide:end
        return writer.concatWith(writers);
    }

    public Flux<Post> write(Author author, UUID authorId) {
        // guide:belongs-to-write
        Mono<Post> byInstance = draft().author(author).exec(db);
        Mono<Post> byKey = draft().authorId(authorId).exec(db);
        Mono<Post> withNew = draft().author(Authors.create().name("Edsger").email("edsger@example.org"))
                .exec(db); // the author first, in one transaction
        Mono<Post> moved =
                byKey.flatMap(post -> Posts.update(post).author(author).exec(db));
        // guide:end
        return byInstance.concatWith(withNew).concatWith(moved);
    }

    private static PostStage.NeedsAuthor<PostCreate> draft() {
        return Posts.create().title("On drafts").body("…").status(Status.DRAFT).views(0);
    }

    public Flux<Comment> optional(Comment answer, Comment question) {
        // guide:belongs-to-optional
        Flux<Comment> alone = Comments.where(c -> c.parent().isAbsent()).fetch(db);
        Mono<Comment> linked = Comments.update(answer).parent(question).exec(db);
        Mono<Comment> free =
                linked.flatMap(c -> Comments.update(c).clearParentId().exec(db));
        // guide:end
        return alone.concatWith(linked).concatWith(free);
    }

    public Flux<Article> several(Writer ada) {
        // guide:belongs-to-several
        Flux<Article> hers = Writers.written(ada)
                .include(a -> a.reviewer())
                .orderBy(a -> a.title().asc())
                .fetch(db);
        Flux<Article> toReview = Articles.where(a -> a.reviewer().isAbsent())
                .where(a -> a.author().name().ne("Ada"))
                .fetch(db);
        // guide:end
        return hers.concatWith(toReview);
    }

    public Mono<Optional<String>> reviewer(Article article) {
        return Articles.byId(article.id()).include(a -> a.reviewer()).get(db).map(a -> a.reviewer()
                .get()
                .map(Writer::name));
    }

    public Flux<Article> composite() {
        // guide:belongs-to-composite
        Mono<Edition> spring = Editions.create()
                .journal("Notes")
                .number(12)
                .articles(a -> a.title("On weirs").author(Writers.create().name("Ada")))
                .exec(db);
        Flux<Article> articles = Articles.byJournalAndNumber("Notes", 12)
                .include(a -> a.edition()) // finds editions by both parts of the key
                .fetch(db);
        // guide:end
        return spring.thenMany(articles);
    }
}
