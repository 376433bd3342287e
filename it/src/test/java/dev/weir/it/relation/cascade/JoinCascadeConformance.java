package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.groups.Group;
import dev.weir.it.shapes.rel.groups.Groups;
import dev.weir.it.shapes.rel.groups.Membership;
import dev.weir.it.shapes.rel.groups.Memberships;
import dev.weir.it.shapes.rel.groups.User;
import dev.weir.it.shapes.rel.groups.UserModel;
import dev.weir.it.shapes.rel.groups.Users;
import java.util.List;

/** The join model goes with either of its ends. */
final class JoinCascadeConformance {
    @Conformance
    void eitherEndTakesTheLinksAlongAndLeavesTheOther(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Group java = only(Groups.create().name("Java").exec(db));
        Group sql = only(Groups.create().name("SQL").exec(db));
        for (User user : List.of(ada, bob)) {
            for (Group group : List.of(java, sql)) {
                only(Users.memberships(user)
                        .create()
                        .role("member")
                        .group(group)
                        .exec(db));
            }
        }

        done(Users.delete(ada).exec(db));
        assertThat(only(Memberships.all().count(db))).isEqualTo(2);
        assertThat(only(Groups.all().count(db))).isEqualTo(2);

        done(Groups.delete(java).exec(db));
        assertThat(all(Memberships.all().fetch(db)))
                .extracting(Membership::groupId)
                .containsExactly(sql.id());
        assertThat(all(Users.all().fetch(db))).containsExactly(bob);
    }
}
