package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.groups.Group;
import dev.weir.it.shapes.rel.groups.Groups;
import dev.weir.it.shapes.rel.groups.Membership;
import dev.weir.it.shapes.rel.groups.Memberships;
import dev.weir.it.shapes.rel.groups.User;
import dev.weir.it.shapes.rel.groups.UserModel;
import dev.weir.it.shapes.rel.groups.Users;
import java.util.Comparator;
import java.util.List;

/** Users and groups, joined by a model of its own. */
final class JoinModelConformance {
    @Conformance
    void filterThroughJoinModel(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        only(Users.create().name("Cyd").exec(db));
        Group java = only(Groups.create().name("Java").exec(db));
        Group sql = only(Groups.create().name("SQL").exec(db));
        only(Groups.create().name("Empty").exec(db));
        join(db, ada, java, "owner");
        join(db, ada, sql, "member");
        join(db, bob, java, "member");

        assertThat(ordered(
                        test,
                        db,
                        Users.where(
                                u -> u.memberships().any(m -> m.group().name().eq("Java"))),
                        found -> found.orderBy(u -> u.name().asc()),
                        one -> one.name()))
                .containsExactly(ada, bob);
        assertThat(ordered(
                        test,
                        db,
                        Groups.where(
                                g -> g.memberships().any(m -> m.user().name().eq("Ada"))),
                        found -> found.orderBy(g -> g.name().asc()),
                        one -> one.name()))
                .containsExactly(java, sql);
        assertThat(all(Users.where(u -> u.memberships().any(m -> m.role().eq("owner")))
                        .fetch(db)))
                .containsExactly(ada);
        assertThat(ordered(
                        test,
                        db,
                        Users.memberships(ada).query().group(),
                        found -> found.orderBy(g -> g.name().asc()),
                        one -> one.name()))
                .containsExactly(java, sql);
    }

    @Conformance
    void queryFromBothSides(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        User cyd = only(Users.create().name("Cyd").exec(db));
        Group java = only(Groups.create().name("Java").exec(db));
        Group sql = only(Groups.create().name("SQL").exec(db));
        Group empty = only(Groups.create().name("Empty").exec(db));
        join(db, ada, java, "owner");
        join(db, ada, sql, "member");
        join(db, bob, java, "member");

        assertThat(ordered(
                        test,
                        db,
                        Users.groups(ada),
                        found -> found.orderBy(g -> g.name().asc()),
                        one -> one.name()))
                .containsExactly(java, sql);
        assertThat(ordered(
                        test,
                        db,
                        Groups.users(java),
                        found -> found.orderBy(u -> u.name().asc()),
                        one -> one.name()))
                .containsExactly(ada, bob);
        assertThat(all(Users.groups(cyd).fetch(db))).isEmpty();
        assertThat(all(Groups.users(empty).fetch(db))).isEmpty();
    }

    @Conformance
    void filterThroughViaFromBothSides(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        only(Users.create().name("Cyd").exec(db));
        Group java = only(Groups.create().name("Java").exec(db));
        Group sql = only(Groups.create().name("SQL").exec(db));
        only(Groups.create().name("Empty").exec(db));
        join(db, ada, java, "owner");
        join(db, ada, sql, "member");
        join(db, bob, java, "member");

        assertThat(ordered(
                        test,
                        db,
                        Users.where(u -> u.groups().any(g -> g.name().eq("Java"))),
                        found -> found.orderBy(u -> u.name().asc()),
                        one -> one.name()))
                .containsExactly(ada, bob);
        assertThat(ordered(
                        test,
                        db,
                        Groups.where(g -> g.users().any(u -> u.name().eq("Ada"))),
                        found -> found.orderBy(g -> g.name().asc()),
                        one -> one.name()))
                .containsExactly(java, sql);
    }

    @Conformance
    void mutateLinkThroughJoinModel(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        Group java = only(Groups.create().name("Java").exec(db));

        Membership link = join(db, ada, java, "member");

        assertThat(all(Users.memberships(ada).query().group().fetch(db))).containsExactly(java);
        assertThat(all(Groups.memberships(java).query().user().fetch(db))).containsExactly(ada);
        only(Memberships.update(link).role("owner").exec(db));
        assertThat(only(Memberships.getByUserIdAndGroupId(db, ada.id(), java.id()))
                        .role())
                .isEqualTo("owner");
        done(Memberships.delete(link).exec(db));
        assertThat(all(Users.memberships(ada).query().group().fetch(db))).isEmpty();
        assertThat(all(Groups.memberships(java).query().user().fetch(db))).isEmpty();
        assertThat(only(Users.all().count(db)) + only(Groups.all().count(db))).isEqualTo(2);
    }

    @Conformance
    void compositeJoinKeyPreventsDuplicateLinks(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Group java = only(Groups.create().name("Java").exec(db));
        Group sql = only(Groups.create().name("SQL").exec(db));
        join(db, ada, java, "member");

        failure(
                UniqueViolationException.class,
                Memberships.create().role("owner").user(ada).group(java).exec(db));
        all(Memberships.createMany(List.of(
                        Memberships.create().role("member").user(ada).group(sql),
                        Memberships.create().role("member").user(bob).group(java),
                        Memberships.create().role("member").user(bob).group(sql)))
                .exec(db));

        assertThat(only(Memberships.all().count(db))).isEqualTo(4);
        assertThat(only(Memberships.getByUserIdAndGroupId(db, ada.id(), java.id()))
                        .role())
                .isEqualTo("member");
    }

    @Conformance
    void theOtherSideIsIncludedThroughTheJoinModel(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Group java = only(Groups.create().name("Java").exec(db));
        join(db, ada, java, "owner");
        join(db, bob, java, "member");
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.memberships().include(m -> m.group())),
                found -> found.orderBy(u -> u.name().asc()),
                Comparator.comparing(User::name));

        assertThat(users)
                .extracting(u -> u.memberships().get().get(0).group().get())
                .containsExactly(java, java);
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT memberships", "SELECT groups");
    }

    private static Membership join(Database db, User user, Group group, String role) {
        return only(Users.memberships(user).create().role(role).group(group).exec(db));
    }
}
