package dev.weir.it.tx;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.pair.PostModel;
import dev.weir.it.shapes.tx.pair.User;
import dev.weir.it.shapes.tx.pair.UserModel;
import dev.weir.it.shapes.tx.pair.Users;
import reactor.core.publisher.Mono;

/** Users and posts that have nothing to do with each other: the least that a transaction can hold together. */
final class Pairs {
    private Pairs() {}

    static Database open(TestDb test) {
        return test.open(UserModel.INSTANCE, PostModel.INSTANCE);
    }

    static Mono<User> create(Executor executor, String name) {
        return Users.create().name(name).exec(executor);
    }
}
