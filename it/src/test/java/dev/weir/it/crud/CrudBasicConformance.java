package dev.weir.it.crud;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.absent.Member;
import dev.weir.it.shapes.absent.MemberModel;
import dev.weir.it.shapes.absent.Members;
import dev.weir.it.shapes.scalars.TextItem;
import dev.weir.it.shapes.scalars.TextItemModel;
import dev.weir.it.shapes.scalars.TextItems;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import dev.weir.it.shapes.useruniqueemailwithname.User;
import dev.weir.it.shapes.useruniqueemailwithname.UserModel;
import dev.weir.it.shapes.useruniqueemailwithname.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class CrudBasicConformance {

    @Conformance
    void crudOneString(TestDb test) {
        Database db = test.open(TextItemModel.INSTANCE);
        List<TextItem> created = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            created.add(only(TextItems.create().val("hello " + i).exec(db)));
        }
        for (TextItem item : created) {
            assertThat(only(TextItems.getById(db, item.id()))).isEqualTo(item);
        }
        TextItem first = created.get(0);

        test.forget();
        TextItem updated = only(TextItems.update(first).val("updated").exec(db));
        assertThat(test.ops()).containsExactly("UPDATE text_items");
        assertThat(test.ran().get(0).given()).containsExactlyInAnyOrder(first.id(), "updated");
        assertThat(updated).isEqualTo(new TextItem(first.id(), "updated"));
        assertThat(only(TextItems.getById(db, first.id()))).isEqualTo(updated);

        assertThat(only(TextItems.byId(first.id()).update().val("again").exec(db)))
                .isEqualTo(1);
        assertThat(only(TextItems.getById(db, first.id())).val()).isEqualTo("again");

        test.forget();
        done(TextItems.delete(first).exec(db));
        assertThat(test.ops()).containsExactly("DELETE text_items");
        failure(RecordNotFoundException.class, TextItems.getById(db, first.id()));
        assertThat(all(TextItems.all().fetch(db)))
                .containsExactlyInAnyOrderElementsOf(created.subList(1, created.size()));
    }

    @Conformance
    void uniqueIndexNullableFieldUpdate(TestDb test) {
        Database db = test.open(MemberModel.INSTANCE);
        Member first = only(Members.create().exec(db));
        Member second = only(Members.create().exec(db));
        Member third = only(Members.create().email(null).exec(db));
        assertThat(List.of(first, second, third))
                .allSatisfy(member -> assertThat(member.email()).isNull());

        Member named = only(Members.update(first).email("a@example.org").exec(db));
        assertThat(only(Members.getByEmail(db, "a@example.org"))).isEqualTo(named);

        UniqueViolationException taken = failure(
                UniqueViolationException.class,
                Members.update(second).email("a@example.org").exec(db));
        assertThat(taken.columns()).containsExactly("email");
        assertThat(all(Members.all().fetch(db))).containsExactlyInAnyOrder(named, second, third);

        Member cleared = only(Members.update(named).email(null).exec(db));
        assertThat(cleared).isEqualTo(first);
        assertThat(maybe(Members.findByEmail(db, "a@example.org"))).isEmpty();
        Member reused = only(Members.update(second).email("a@example.org").exec(db));
        assertThat(all(Members.all().fetch(db))).containsExactlyInAnyOrder(cleared, reused, third);
    }

    @Conformance
    void uniqueIndexNoUpdate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().email("ada@example.org").name("Ada").exec(db));

        User renamed = only(Users.update(ada).name("Ada L.").exec(db));

        assertThat(renamed).isEqualTo(new User(ada.id(), "ada@example.org", "Ada L."));
        assertThat(maybe(Users.findByEmail(db, "ada@example.org"))).isEqualTo(Optional.of(renamed));
    }

    @Conformance
    void uniqueIndexSetSameValue(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().email("ada@example.org").name("Ada").exec(db));

        User same =
                only(Users.update(ada).email("ada@example.org").name("Ada L.").exec(db));

        assertThat(same.email()).isEqualTo("ada@example.org");
        assertThat(maybe(Users.findByEmail(db, "ada@example.org"))).isEqualTo(Optional.of(same));
    }

    @Conformance
    void updateMultipleFields(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().email("ada@example.org").name("Ada").exec(db));
        User bob = only(Users.create().email("bob@example.org").name("Bob").exec(db));

        User updated =
                only(Users.update(ada).name("Ada L.").email("ada.l@example.org").exec(db));
        assertThat(updated).isEqualTo(new User(ada.id(), "ada.l@example.org", "Ada L."));
        assertThat(only(Users.getById(db, ada.id()))).isEqualTo(updated);

        assertThat(only(Users.byId(ada.id())
                        .update()
                        .name("Countess")
                        .email("countess@example.org")
                        .exec(db)))
                .isEqualTo(1);
        assertThat(only(Users.getById(db, ada.id()))).isEqualTo(new User(ada.id(), "countess@example.org", "Countess"));
        assertThat(only(Users.getById(db, bob.id()))).isEqualTo(bob);
    }

    @Conformance
    void updateAndDeleteSnippets(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        Post post = only(Posts.create().title("first").exec(db));
        Post other = only(Posts.create().title("first").exec(db));

        assertThat(only(Posts.byId(post.id()).update().title("second").exec(db)))
                .isEqualTo(1);
        assertThat(only(Posts.getById(db, post.id())).title()).isEqualTo("second");
        assertThat(only(Posts.byId(post.id()).delete().exec(db))).isEqualTo(1);
        assertThat(only(Posts.byId(post.id()).delete().exec(db))).isZero();
        assertThat(all(Posts.all().fetch(db))).containsExactly(other);
    }
}
