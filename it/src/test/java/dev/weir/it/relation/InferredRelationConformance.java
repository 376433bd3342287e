package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.inferred.Note;
import dev.weir.it.shapes.rel.inferred.NoteModel;
import dev.weir.it.shapes.rel.inferred.Notes;
import dev.weir.it.shapes.rel.inferred.Page;
import dev.weir.it.shapes.rel.inferred.PageModel;
import dev.weir.it.shapes.rel.inferred.Pages;
import dev.weir.it.shapes.rel.inferred.Post;
import dev.weir.it.shapes.rel.inferred.Posts;
import dev.weir.it.shapes.rel.inferred.User;
import dev.weir.it.shapes.rel.inferred.UserModel;
import dev.weir.it.shapes.rel.inferred.Users;

/** Relations of which only the name is given. */
final class InferredRelationConformance {
    @Conformance
    void infersKeyAndReferences(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User user = only(Users.create().exec(db));

        Post post = only(Users.posts(user).create().title("hello").exec(db));

        assertThat(post.userId()).isEqualTo(user.id());
        assertThat(only(Posts.user(post).get(db))).isEqualTo(user);
        assertThat(only(Posts.byId(post.id()).include(p -> p.user()).get(db))
                        .user()
                        .get())
                .isEqualTo(user);
    }

    @Conformance
    void infersOptionalRelation(TestDb test) {
        Database db = test.open(NoteModel.INSTANCE);
        User user = only(Users.create().exec(db));

        Note alone = only(Notes.create().exec(db));
        Note linked = only(Notes.create().user(user).exec(db));

        assertThat(alone.userId()).isNull();
        assertThat(only(Notes.user(alone).exists(db))).isFalse();
        assertThat(linked.userId()).isEqualTo(user.id());
        assertThat(only(Notes.user(linked).get(db))).isEqualTo(user);
    }

    @Conformance
    void infersReferencesOnly(TestDb test) {
        Database db = test.open(PageModel.INSTANCE);
        User user = only(Users.create().exec(db));

        Page page = only(Pages.create().author(user).exec(db));

        assertThat(page.writerId()).isEqualTo(user.id());
        assertThat(only(Pages.author(page).get(db))).isEqualTo(user);
        assertThat(all(Pages.byWriterId(user.id()).fetch(db))).containsExactly(page);
    }
}
