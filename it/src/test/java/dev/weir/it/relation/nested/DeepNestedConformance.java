package dev.weir.it.relation.nested;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.members.Avatar;
import dev.weir.it.shapes.rel.members.Avatars;
import dev.weir.it.shapes.rel.members.Badge;
import dev.weir.it.shapes.rel.members.Badges;
import dev.weir.it.shapes.rel.members.Detail;
import dev.weir.it.shapes.rel.members.Details;
import dev.weir.it.shapes.rel.members.Product;
import dev.weir.it.shapes.rel.members.Products;
import dev.weir.it.shapes.rel.members.Profile;
import dev.weir.it.shapes.rel.members.Profiles;
import dev.weir.it.shapes.rel.members.Review;
import dev.weir.it.shapes.rel.members.Reviews;
import dev.weir.it.shapes.rel.members.Todo;
import dev.weir.it.shapes.rel.members.Todos;
import dev.weir.it.shapes.rel.members.User;
import dev.weir.it.shapes.rel.members.UserModel;
import dev.weir.it.shapes.rel.members.Users;
import java.util.List;
import java.util.Optional;

/** Everything at once: has-many, has-one and belongs-to, three levels deep. */
final class DeepNestedConformance {
    @Conformance
    void everyKindOfRelationIsCreatedThrough(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .profile(Profiles.create()
                        .bio("hi")
                        .badges(Badges.create().label("Gold"), Badges.create().label("Silver"))
                        .avatar(Avatars.create().url("u")))
                .review(Reviews.create().body("good").product(Products.create().name("Widget")))
                .todos(t -> t.title("a").detail(Details.create().body("D1")))
                .exec(db));

        assertThat(test.ops())
                .as("what is linked to comes first")
                .containsExactly(
                        "BEGIN",
                        "INSERT users",
                        "INSERT profiles",
                        "INSERT badges",
                        "INSERT avatars",
                        "INSERT products",
                        "INSERT reviews",
                        "INSERT todos",
                        "INSERT details",
                        "COMMIT");
        assertThat(ada.profile().get().orElseThrow().badges())
                .extracting(Badge::label)
                .containsExactly("Gold", "Silver");
        assertThat(ada.profile().get().orElseThrow().avatar().get())
                .map(Avatar::url)
                .contains("u");
        assertThat(ada.review().get().orElseThrow().product().get().name()).isEqualTo("Widget");
        assertThat(ada.todos().get().get(0).detail().get()).map(Detail::body).contains("D1");
    }

    @Conformance
    void whatIsGivenBackIsWhatIsThere(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User created = only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("hi").badges(Badges.create().label("Gold")))
                .review(Reviews.create().body("good").product(Products.create().name("Widget")))
                .exec(db));

        User read = only(Users.all()
                .include(u -> u.profile().badges())
                .include(u -> u.review().product())
                .get(db));

        assertThat(read).isEqualTo(created);
        Profile profile = read.profile().get().orElseThrow();
        assertThat(created.profile().get()).contains(profile);
        assertThat(created.profile().get().orElseThrow().badges()).containsExactlyElementsOf(profile.badges());
        assertThat(read.review().get().orElseThrow().product().get())
                .isEqualTo(created.review().get().orElseThrow().product().get());
    }

    @Conformance
    void theLastOfTwoForOneIsCreated(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("first"))
                .profile(Profiles.create().bio("second"))
                .exec(db));

        assertThat(ada.profile().get()).map(Profile::bio).contains("second");
        assertThat(all(Profiles.all().fetch(db))).extracting(Profile::bio).containsExactly("second");
    }

    @Conformance
    void childrenOfDifferentFormsStayInOrder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a").detail(Details.create().body("D1")))
                .todos(Todos.create().title("b"))
                .todos(t -> t.title("c").detail(Details.create().body("D2")))
                .exec(db));

        assertThat(ada.todos()).extracting(Todo::title).containsExactly("a", "b", "c");
        assertThat(ada.todos())
                .extracting(t -> t.detail().isLoaded() ? t.detail().get().map(Detail::body) : Optional.empty())
                .containsExactly(Optional.of("D1"), Optional.empty(), Optional.of("D2"));
    }

    @Conformance
    void childrenWithNewAndWithKnownParentsStayInOrder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Product known = only(Products.create().name("known").exec(db));

        List<Review> reviews = all(Reviews.createMany(List.of(
                        Reviews.create().body("a").product(Products.create().name("new a")),
                        Reviews.create().body("b").product(known),
                        Reviews.create().body("c").product(Products.create().name("new c"))))
                .exec(db));

        assertThat(reviews).extracting(Review::body).containsExactly("a", "b", "c");
        assertThat(only(Products.all().count(db))).isEqualTo(3);
        assertThat(reviews.get(2).product().get().name()).isEqualTo("new c");
    }
}
