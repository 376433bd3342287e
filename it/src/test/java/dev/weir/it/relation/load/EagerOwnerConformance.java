package dev.weir.it.relation.load;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.eagerowner.Post;
import dev.weir.it.shapes.rel.eagerowner.Posts;
import dev.weir.it.shapes.rel.eagerowner.User;
import dev.weir.it.shapes.rel.eagerowner.UserModel;
import dev.weir.it.shapes.rel.eagerowner.Users;

/** Belongs-to relations that each read loads. */
final class EagerOwnerConformance {
    @Conformance
    void eagerBelongsToLoadsWithoutInclude(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Post post = only(Posts.create().title("p").user(ada(db)).exec(db));
        test.forget();

        assertThat(only(Posts.getById(db, post.id())).user().get().name()).isEqualTo("Ada");
        assertThat(test.ops()).containsExactly("SELECT posts", "SELECT users");
        assertThat(all(Posts.all().allowScan().fetch(db)))
                .allMatch(found -> found.user().isLoaded());
    }

    @Conformance
    void eagerBelongsToCreateReturningLoadsRelation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        Post post = only(Posts.create().title("p").user(ada(db)).exec(db));

        assertThat(post.user().get().name()).isEqualTo("Ada");
    }

    @Conformance
    void eagerBelongsToNestedCreateReturningLoadsRelation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada =
                only(Users.create().name("Ada").posts(Posts.create().title("p")).exec(db));

        assertThat(ada.posts().get())
                .singleElement()
                .satisfies(post -> assertThat(post.user().get()).isEqualTo(ada));
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void aBatchLoadsWhenItHasTakenEffect(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = ada(db);
        test.forget();

        Post post = only(db.batch(
                        Posts.create().title("p").user(ada), Users.update(ada).name("Lady Ada")))
                .getT1();

        assertThat(post.user().get().name()).isEqualTo("Lady Ada");
        assertThat(test.ops()).endsWith("SELECT users");
    }

    @Conformance
    void anUpdateOfTheLinkLoadsTheOther(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Post post = only(Posts.create().title("p").user(ada(db)).exec(db));
        User bob = only(Users.create().name("Bob").exec(db));

        Post moved = only(Posts.update(post).user(bob).exec(db));

        assertThat(moved.user().get()).isEqualTo(bob);
    }

    private static User ada(Database db) {
        return only(Users.create().name("Ada").exec(db));
    }
}
