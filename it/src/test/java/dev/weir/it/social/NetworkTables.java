package dev.weir.it.social;

import dev.weir.Database;
import dev.weir.ModelDefinition;
import dev.weir.it.shapes.social.CommentModel;
import dev.weir.it.shapes.social.Comments;
import dev.weir.it.shapes.social.FollowModel;
import dev.weir.it.shapes.social.Follows;
import dev.weir.it.shapes.social.People;
import dev.weir.it.shapes.social.PersonModel;
import dev.weir.it.shapes.social.PostModel;
import dev.weir.it.shapes.social.Posts;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts a network into a database, some thousand rows at a time. */
final class NetworkTables {
    private static final int CHUNK = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private NetworkTables() {}

    static ModelDefinition<?>[] models() {
        return new ModelDefinition<?>[] {
            PersonModel.INSTANCE, FollowModel.INSTANCE, PostModel.INSTANCE, CommentModel.INSTANCE
        };
    }

    static void fill(Database db, Network network) {
        Flux.concat(
                        rows(
                                network.people(),
                                i -> People.create().id(i + 1L).name(Network.nameOf(i + 1L)),
                                people -> People.createMany(people).exec(db)),
                        rows(
                                network.follows(),
                                i -> Follows.create()
                                        .followerId(network.followerOf(i))
                                        .followedId(network.followedBy(i)),
                                follows -> Follows.createMany(follows).exec(db)),
                        rows(
                                network.posts(),
                                i -> Posts.create()
                                        .id(i + 1L)
                                        .title(Network.titleOf(i + 1L))
                                        .authorId(network.authorOfPost(i)),
                                posts -> Posts.createMany(posts).exec(db)),
                        rows(
                                network.comments(),
                                i -> Comments.create()
                                        .id(i + 1L)
                                        .text(Network.textOf(i + 1L))
                                        .postId(network.postOfComment(i))
                                        .authorId(network.authorOfComment(i)),
                                comments -> Comments.createMany(comments).exec(db)))
                .blockLast(PATIENCE);
    }

    private static <C> Mono<Void> rows(int count, IntFunction<C> row, Function<List<C>, Flux<?>> insert) {
        return Flux.range(0, count)
                .map(row::apply)
                .buffer(CHUNK)
                .concatMap(insert)
                .then();
    }
}
