package dev.weir.it.mapping;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.schema.db.Table;
import dev.weir.core.value.ScalarType;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.typed.AccountModel;
import dev.weir.it.shapes.typed.Accounts;
import dev.weir.it.shapes.typed.Credit;
import dev.weir.it.shapes.typed.CreditModel;
import dev.weir.it.shapes.typed.CreditPath;
import dev.weir.it.shapes.typed.Credits;
import dev.weir.it.shapes.typed.Email;
import dev.weir.it.shapes.typed.Event;
import dev.weir.it.shapes.typed.EventModel;
import dev.weir.it.shapes.typed.Events;
import dev.weir.it.shapes.typed.Millis;
import dev.weir.it.shapes.typed.Moment;
import dev.weir.it.shapes.typed.Player;
import dev.weir.it.shapes.typed.PlayerModel;
import dev.weir.it.shapes.typed.Players;
import dev.weir.it.shapes.typed.Score;
import dev.weir.it.shapes.typed.Writer;
import dev.weir.it.shapes.typed.WriterModel;
import dev.weir.it.shapes.typed.Writers;
import dev.weir.query.Condition;
import java.util.List;
import java.util.function.Function;

/** Components of a type of their own around one value, which is all that is stored. */
final class NewtypeConformance {
    @Conformance
    void basicNewtypeEmbed(TestDb test) {
        Table writers = Tables.of(test, WriterModel.INSTANCE).table("writers");

        assertThat(writers.columns().get(2).type().type()).isEqualTo(ScalarType.TEXT);
        assertThat(writers.columns().get(2).nullable()).isFalse();
    }

    @Conformance
    void newtypeColumnName(TestDb test) {
        Table writers = Tables.of(test, WriterModel.INSTANCE).table("writers");

        assertThat(writers.columns()).extracting(column -> column.id().name()).containsExactly("id", "name", "email");
    }

    @Conformance
    void crudNewtypeEmbed(TestDb test) {
        Database db = test.open(WriterModel.INSTANCE);
        Email old = new Email("ada@x.y");
        Writer ada = only(Writers.create().name("Ada").email(old).exec(db));
        only(Writers.create().name("Bob").email(new Email("bob@x.y")).exec(db));
        assertThat(ada.email()).isEqualTo(old);

        Writer changed =
                only(Writers.update(ada).email(new Email("lovelace@x.y")).exec(db));

        assertThat(only(Writers.getById(db, ada.id()))).isEqualTo(changed);
        assertThat(only(Writers.where(w -> w.email().eq(old)).count(db))).isZero();
        assertThat(only(Writers.where(w -> w.email().eq(changed.email())).get(db)))
                .isEqualTo(changed);
        assertThat(only(Writers.where(w -> w.email().eq(changed.email()))
                        .delete()
                        .exec(db)))
                .isOne();
        all(Writers.createMany(List.of(
                        Writers.create().name("Cyd").email(new Email("cyd@x.y")),
                        Writers.create().name("Dan").email(new Email("dan@x.y"))))
                .exec(db));
        assertThat(only(Writers.all().count(db))).isEqualTo(3);
    }

    @Conformance
    void newtypeUniqueConstraint(TestDb test) {
        Database db = test.open(AccountModel.INSTANCE);
        Email email = new Email("alice@x.y");
        only(Accounts.create().name("Alice").email(email).exec(db));

        UniqueViolationException error = failure(
                UniqueViolationException.class,
                Accounts.create().name("Bob").email(email).exec(db));

        assertThat(error.columns()).containsExactly("email");
        assertThat(only(Accounts.getByEmail(db, email)).name()).isEqualTo("Alice");
        assertThat(maybe(Accounts.findByEmail(db, new Email("nobody@x.y")))).isEmpty();
    }

    @Conformance
    void newtypeNumeric(TestDb test) {
        Database db = test.open(PlayerModel.INSTANCE);
        only(Players.create().name("Alice").score(new Score(100)).exec(db));
        only(Players.create().name("Bob").score(new Score(200)).exec(db));

        assertThat(all(Players.where(p -> p.score().eq(new Score(200))).fetch(db)))
                .extracting(Player::name)
                .containsExactly("Bob");
        assertThat(only(Players.where(p -> p.score().in(List.of(new Score(100), new Score(200), new Score(100))))
                        .count(db)))
                .isEqualTo(2);
    }

    @Conformance
    void newtypesAreCompared(TestDb test) {
        Database db = credits(test);

        assertThat(timestamps(db, c -> c.timestamp().ne(new Millis(200)))).containsExactlyInAnyOrder(100L, 300L);
        assertThat(timestamps(db, c -> c.timestamp().gt(new Millis(200)))).containsExactly(300L);
        assertThat(timestamps(db, c -> c.timestamp().ge(new Millis(200)))).containsExactlyInAnyOrder(200L, 300L);
        assertThat(timestamps(db, c -> c.timestamp().lt(new Millis(200)))).containsExactly(100L);
        assertThat(timestamps(db, c -> c.timestamp().le(new Millis(200)))).containsExactlyInAnyOrder(100L, 200L);
    }

    @Conformance(requires = Feature.SORT)
    void newtypeOrderingComparisons(TestDb test) {
        Database db = test.open(CreditModel.INSTANCE, EventModel.INSTANCE);
        for (long millis : new long[] {100, 300, 200}) {
            only(Credits.create().timestamp(new Millis(millis)).exec(db));
            only(Events.create().at(new Moment(new Millis(millis))).exec(db));
        }

        assertThat(all(Credits.all().orderBy(c -> c.timestamp().desc()).fetch(db)))
                .extracting(Credit::timestamp)
                .containsExactly(new Millis(300), new Millis(200), new Millis(100));
        assertThat(all(Credits.all().orderBy(c -> c.timestamp().asc()).fetch(db)))
                .extracting(credit -> credit.timestamp().value())
                .containsExactly(100L, 200L, 300L);
        assertThat(all(Events.all().orderBy(e -> e.at().desc()).fetch(db)))
                .extracting(Event::at)
                .containsExactly(new Moment(new Millis(300)), new Moment(new Millis(200)), new Moment(new Millis(100)));
    }

    @Conformance
    void anInstanceIsDeleted(TestDb test) {
        Database db = credits(test);
        Credit last = only(Credits.where(c -> c.timestamp().eq(new Millis(300))).get(db));

        done(Credits.delete(last).exec(db));

        assertThat(timestamps(db, c -> c.timestamp().ge(new Millis(0)))).containsExactlyInAnyOrder(100L, 200L);
    }

    private static Database credits(TestDb test) {
        Database db = test.open(CreditModel.INSTANCE);
        for (long millis : new long[] {100, 300, 200}) {
            only(Credits.create().timestamp(new Millis(millis)).exec(db));
        }
        return db;
    }

    private static List<Long> timestamps(Database db, Function<CreditPath<Credit>, Condition<Credit>> condition) {
        return all(Credits.where(condition).fetch(db)).stream()
                .map(credit -> credit.timestamp().value())
                .toList();
    }
}
