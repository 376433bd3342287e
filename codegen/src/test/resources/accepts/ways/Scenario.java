package ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.codegen.testing.Recorder;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.value.Arguments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class Scenario {
    private static final UUID ID = new UUID(1, 1);

    private final Recorder recorder = new Recorder();

    public void eachIsInTheSchemaWithoutTheWaysInIt() {
        assertThat(UserModel.INSTANCE.model().relations()).containsExactly(
                new Relation.Through(
                        UserModel.Relations.GROUPS,
                        GroupModel.ID,
                        List.of(UserModel.Relations.MEMBERSHIPS, MembershipModel.Relations.GROUP),
                        Optional.empty()),
                new Relation.HasMany(
                        UserModel.Relations.MEMBERSHIPS, MembershipModel.ID, MembershipModel.Relations.USER),
                new Relation.Through(
                        UserModel.Relations.LEVELS,
                        GroupModel.ID,
                        List.of(UserModel.Relations.MEMBERSHIPS, MembershipModel.Relations.GROUP),
                        Optional.of(GroupModel.Fields.LEVEL.id())),
                new Relation.Through(
                        UserModel.Relations.GROUP_NAMES,
                        GroupModel.ID,
                        List.of(UserModel.Relations.MEMBERSHIPS, MembershipModel.Relations.GROUP),
                        Optional.of(new FieldId(GroupModel.ID, "name"))),
                new Relation.Through(
                        UserModel.Relations.YEARS,
                        MembershipModel.ID,
                        List.of(UserModel.Relations.MEMBERSHIPS),
                        Optional.of(MembershipModel.Fields.SINCE.id())));
        assertThat(GroupModel.INSTANCE.model().relations()).last().isEqualTo(new Relation.Through(
                GroupModel.Relations.RELATED,
                GroupModel.ID,
                List.of(
                        GroupModel.Relations.MEMBERSHIPS,
                        MembershipModel.Relations.USER,
                        UserModel.Relations.MEMBERSHIPS,
                        MembershipModel.Relations.GROUP),
                Optional.empty()));
    }

    public void handlesAreSetByPosition() {
        User read = UserModel.INSTANCE.read(
                new ArgumentsRow(new Arguments.Builder(1).object(ID).build()));
        Handles handles = new Handles(5);
        handles.set(2, Many.of(List.of(Group.Level.OPEN)));

        User with = UserModel.INSTANCE.with(read, handles);

        assertThat(with.levels().get()).containsExactly(Group.Level.OPEN);
        assertThat(with.groups()).hasToString("Many[unloaded]");
        assertThat(UserModel.INSTANCE.handle(with, 2)).isSameAs(with.levels());
    }

    public void valuesAreReadAsTheirHandlesHoldThem() {
        Row row = new ArgumentsRow(
                new Arguments.Builder(3).object(ID).object("CLOSED").integer(1987).build());

        assertThat(UserModel.INSTANCE.value(2, row, 1)).isEqualTo(Group.Level.CLOSED);
        assertThat(UserModel.INSTANCE.value(3, row, 1)).isEqualTo("CLOSED");
        assertThat(UserModel.INSTANCE.value(4, row, 2)).isEqualTo(1987);
        assertThatIllegalArgumentException().isThrownBy(() -> UserModel.INSTANCE.value(0, row, 1));
    }

    public void anInstanceAndAQueryAreFollowedStepByStep() {
        User user = UserModel.INSTANCE.read(
                new ArgumentsRow(new Arguments.Builder(1).object(ID).build()));
        Users.groups(user).fetch(recorder).blockLast();
        Users.memberships(user).query().group().fetch(recorder).blockLast();
        Users.all().groups().users().fetch(recorder).blockLast();
        Users.all().memberships().group().memberships().user().fetch(recorder).blockLast();
        Users.levels(user).fetch(recorder).blockLast();

        List<String> lines = recorder.lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("Group where").isEqualTo(lines.get(1)).isEqualTo(lines.get(4));
        assertThat(lines.get(2)).startsWith("User where").isEqualTo(lines.get(3));
    }

    public void conditionsNameTheRelation() {
        Users.where(u -> u.groups().any(g -> g.name().eq("a"))).fetch(recorder).blockLast();
        Users.where(u -> u.groupNames().contains("a")).fetch(recorder).blockLast();
        Users.where(u -> u.levels().any(l -> l.in(List.of(Group.Level.OPEN)))).fetch(recorder).blockLast();
        Users.where(u -> u.groupNames().none(n -> n.startsWith("a"))).fetch(recorder).blockLast();
        Users.where(u -> u.years().all(y -> y.gt(2000))).fetch(recorder).blockLast();
        Users.where(u -> u.years().isEmpty()).fetch(recorder).blockLast();
        Users.where(u -> u.years().count().gt(2L)).fetch(recorder).blockLast();

        assertThat(recorder.lines()).containsExactly(
                "User where some(User.groups where name = ?) [a]",
                "User where some(User.groupNames where (not (name is null)) and (name = ?)) [a]",
                "User where some(User.levels where (not (level is null)) and (level in ?)) [[OPEN]]",
                "User where not some(User.groupNames where (not (name is null)) and (name starts with ?)) [a]",
                "User where not some(User.years where (not (since is null)) and (not ((since > ?) is true))) [2000]",
                "User where not some(User.years where not (since is null)) []",
                "User where count(User.years) > ? [2]");
    }

    public void includesNameItToo() {
        Users.all()
                .include(u -> u.groups(groups -> groups.orderBy(g -> g.name().desc()).limit(2)))
                .include(u -> u.years())
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines())
                .containsExactly("User include groups by name descending limit ? include years [2]");
    }
}
