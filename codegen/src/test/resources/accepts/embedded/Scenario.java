package embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.Many;
import dev.weir.codegen.testing.Recorder;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.schema.app.AutoValue;
import dev.weir.core.schema.app.Field;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.query.OrderedPath;
import dev.weir.query.ValuePath;
import java.util.List;
import java.util.UUID;

public final class Scenario {
    private static final UUID KEY = new UUID(1, 2);
    private static final UserId ID = new UserId(KEY);
    private static final User ADA = new User(
            ID,
            new Email("ada@x.y"),
            new Delay(new Millis(3)),
            null,
            null,
            null,
            Many.unloaded("User.todos"),
            Many.unloaded("User.numbers"));

    private final Recorder recorder = new Recorder();

    public void theSchemaKnowsTheValueAlone() {
        assertThat(UserModel.INSTANCE.model().fields())
                .extracting(field -> field.id().name(), Field::type, Field::column)
                .startsWith(
                        tuple("id", ScalarType.UUID, "id"),
                        tuple("email", ScalarType.TEXT, "email"),
                        tuple("delay", ScalarType.INT32, "delay"));
        assertThat(UserModel.Fields.MOOD.type().type().label()).contains("kind");
        assertThat(UserModel.INSTANCE.model().fields().get(0).auto()).contains(AutoValue.UUID_V7);
        assertThat(TodoModel.INSTANCE.model().fields().get(0).auto()).contains(AutoValue.INCREMENT);
    }

    public void rowsAreReadIntoRecords() {
        Arguments row = new Arguments.Builder(6)
                .object(KEY)
                .object("ada@x.y")
                .integer(3)
                .object(null)
                .object(null)
                .object(null)
                .build();
        assertThat(UserModel.INSTANCE.read(new ArgumentsRow(row))).isEqualTo(ADA);
        assertThat(UserModel.INSTANCE.carried(ADA, 0)).isEqualTo(KEY);
        assertThat(UserModel.INSTANCE.carried(ADA, 1)).isEqualTo("ada@x.y");
        assertThat(UserModel.INSTANCE.carried(ADA, 2)).isEqualTo(3L);
        assertThat(UserModel.INSTANCE.carried(ADA, 3)).isNull();
    }

    public void valuesAtTheEndOfAWayAreRecords() {
        Arguments row = new Arguments.Builder(1).integer(7).build();

        assertThat(UserModel.INSTANCE.value(1, new ArgumentsRow(row), 0)).isEqualTo(new Todo.Number(7));
    }

    public void aCreateIsGivenRecords() {
        byte[] bytes = {1};
        User made = Users.create()
                .email(new Email("ADA@x.y"))
                .delay(new Delay(new Millis(3)))
                .mood(new Mood(Mood.Kind.BAD))
                .digest(new Digest(bytes))
                .exec(recorder)
                .block();
        Todos.create().user(ADA).checkerId(null).exec(recorder).onErrorComplete().block();
        Todos.create().userId(ID).checker(ADA).exec(recorder).onErrorComplete().block();

        assertThat(made.email()).isEqualTo(new Email("ada@x.y"));
        assertThat(made.delay()).isEqualTo(new Delay(new Millis(3)));
        assertThat(made.mood()).isEqualTo(new Mood(Mood.Kind.BAD));
        List<String> lines = recorder.lines();
        assertThat(lines.get(1)).endsWith("[" + KEY + ", null]");
        assertThat(lines.get(2)).endsWith("[" + KEY + ", " + KEY + "]");
    }

    public void conditionsAreTypedAsRecords() {
        UserPath<User> user = UserPath.ROOT;
        OrderedPath<User, Delay> delay = user.delay();
        ValuePath<User, Mood> mood = user.mood();

        Users.where(u -> u.id().eq(ID).and(u.email().in(List.of(new Email("A"), new Email("b"), new Email("a")))))
                .orderBy(u -> u.delay().desc())
                .fetch(recorder)
                .blockLast();
        Users.where(u -> delay.gt(new Delay(new Millis(1))).or(mood.isNull())).fetch(recorder).blockLast();
        Todos.where(t -> t.user().email().eq(new Email("a"))).fetch(recorder).blockLast();

        assertThat(recorder.lines()).containsExactly(
                "User where (id = ?) and (email in ?) by delay descending [" + KEY + ", [a, b]]",
                "User where (delay > ?) or (mood is null) [1]",
                "Todo where user.email = ? [a]");
    }

    public void keysAndLinksAreFoundByRecords() {
        Users.findById(recorder, ID).block();
        Users.findByEmail(recorder, new Email("a")).block();
        Todos.findByUserId(recorder, ID).blockLast();
        Users.todos(ADA).fetch(recorder).blockLast();
        Users.update(ADA).delay(new Delay(new Millis(9))).limit(null).exec(recorder).block();

        assertThat(recorder.lines()).containsExactly(
                "User where id = ? limit 1 [" + KEY + "]",
                "User where email = ? limit 1 [a]",
                "Todo where userId = ? [" + KEY + "]",
                "Todo where userId = ? [" + KEY + "]",
                "User where id = ? set delay = ?, limit = ? [" + KEY + ", 9, null]");
    }

    public void neitherARecordNorItsValueIsNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.byId(null))
                .withMessage("id is null, which it may not be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.create().email(new Email("a")).delay(new Delay(null)))
                .withMessage("Delay.millis is null, which it may not be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Todos.create().userId(new UserId(null)))
                .withMessage("UserId.value is null, which it may not be");
        assertThatIllegalArgumentException().isThrownBy(() -> Users.byId(new UserId(null)));
    }
}
