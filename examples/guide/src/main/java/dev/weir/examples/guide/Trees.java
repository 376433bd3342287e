package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Comment;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/trees.md}. */
public final class Trees {
    private final Database db;

    public Trees(Database db) {
        this.db = db;
    }

    public Flux<Comment> levels(Post post) {
        // guide:trees-levels
        Flux<Comment> roots = Posts.comments(post)
                .where(c -> c.parent().isAbsent())
                .include(c -> c.replies(r -> r.orderBy(x -> x.id().asc()).include(x -> x.replies()))) // two levels
                .fetch(db);
        // guide:end
        return roots;
    }

    public Mono<Comment> reply(Post post, Comment root) {
        // guide:trees-reply
        Mono<Comment> reply =
                Comments.create().text("Indeed.").post(post).parent(root).exec(db);
        // guide:end
        return reply;
    }

    public Mono<Map<Long, List<Comment>>> whole(Post post) {
        // guide:trees-whole
        Mono<Map<Long, List<Comment>>> repliesById = Posts.comments(post) // any depth, one statement
                .where(c -> c.parent().isPresent())
                .orderBy(c -> c.id().asc())
                .fetch(db)
                .collect(Collectors.groupingBy(Comment::parentId));
        // guide:end
        return repliesById;
    }
}
