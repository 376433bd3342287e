package dev.weir.it.hostile;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.value.ValueOrder;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.columns.User;
import dev.weir.it.shapes.columns.UserModel;
import dev.weir.it.shapes.columns.Users;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values mean nothing but themselves: what goes in comes out, is found by itself, and nothing else is touched. */
final class ValuesConformance {
    private static final long SEED = 20_261_126;
    private static final int TEXTS = 1_000;
    private static final int BATCH = 50;

    @Conformance(requires = Feature.SORT)
    void anyTextIsOnlyAText(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        List<String> texts = texts();
        List<User> users = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            users.addAll(all(Users.createMany(texts.subList(from, Math.min(from + BATCH, texts.size())).stream()
                            .map(text -> Users.create().name(text))
                            .toList())
                    .exec(db)));
        }

        assertThat(users).extracting(User::name).isEqualTo(texts);
        assertThat(all(Users.all().orderBy(u -> u.name().asc()).fetch(db)))
                .extracting(User::name)
                .isEqualTo(texts.stream().sorted(ValueOrder::compareText).toList());
        assertThat(all(Users.where(u -> u.name().in(texts)).fetch(db))).hasSize(texts.size());
    }

    @Conformance(requires = Feature.PATTERN)
    void everyClauseTakesAnyText(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        List<String> texts = texts().subList(0, 200);
        all(Users.createMany(
                        texts.stream().map(text -> Users.create().name(text)).toList())
                .exec(db));

        for (String text : texts.subList(0, 60)) {
            User user = only(Users.where(u -> u.name().eq(text)).get(db));
            assertThat(user.name()).isEqualTo(text);
            assertThat(names(db, "startsWith", text)).isEqualTo(matching(texts, t -> t.startsWith(text)));
            assertThat(names(db, "endsWith", text)).isEqualTo(matching(texts, t -> t.endsWith(text)));
            assertThat(names(db, "contains", text)).isEqualTo(matching(texts, t -> t.contains(text)));
            assertThat(names(db, "like", text)).as("SEED %d: %s", SEED, text).isEqualTo(Set.of(text));
            assertThat(only(Users.where(u -> u.name().between(text, text)).count(db)))
                    .isEqualTo(1);
            String other = text + "'--\"`\\;";
            assertThat(only(Users.update(user).name(other).exec(db)).name()).isEqualTo(other);
            assertThat(only(Users.where(u -> u.name().eq(other))
                            .update()
                            .name(text)
                            .exec(db)))
                    .isEqualTo(1);
            assertThat(only(Users.where(u -> u.name().eq(text + "\u00bf"))
                            .delete()
                            .exec(db)))
                    .isZero();
        }

        assertThat(all(Users.all().fetch(db))).extracting(User::name).containsExactlyInAnyOrderElementsOf(texts);
        String gone = texts.get(7);
        assertThat(only(Users.where(u -> u.name().eq(gone)).limit(2).delete().exec(db)))
                .isEqualTo(1);
        assertThat(only(Users.all().count(db))).isEqualTo(texts.size() - 1);
    }

    private static Set<String> names(Database db, String kind, String text) {
        return Set.copyOf(all(Users.where(u -> switch (kind) {
                            case "startsWith" -> u.name().startsWith(text);
                            case "endsWith" -> u.name().endsWith(text);
                            case "contains" -> u.name().contains(text);
                            default -> u.name().like(literally(text), '!');
                        })
                        .fetch(db))
                .stream()
                .map(User::name)
                .toList());
    }

    private static Set<String> matching(List<String> texts, Predicate<String> condition) {
        return Set.copyOf(texts.stream().filter(condition).toList());
    }

    /** Returns a pattern that only a text itself matches. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static List<String> texts() {
        Random random = new Random(SEED);
        Set<String> texts = new LinkedHashSet<>();
        Stream.generate(() -> Nasty.text(random))
                .takeWhile(text -> texts.size() < TEXTS)
                .forEach(texts::add);
        return List.copyOf(texts);
    }
}
