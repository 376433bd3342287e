package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.examples.guide.clubs.Club;
import dev.weir.examples.guide.clubs.Clubs;
import dev.weir.examples.guide.clubs.People;
import dev.weir.examples.guide.clubs.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ada rows in Paris and London and plays chess in London; Bob plays chess; Cyd is in no club. */
class ManyToManyTest {
    private Database db;
    private ManyToMany page;
    private Person ada;
    private Person bob;
    private Club rowing;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Database.builder().url("sqlite:" + folder.resolve("clubs.db")).build();
        page = new ManyToMany(db);
        get(db.schema().create());
        ada = person("Ada");
        bob = person("Bob");
        person("Cyd");
        rowing = club("Rowing", "Paris");
        Club chess = club("Chess", "London");
        for (Club club : List.of(rowing, club("Thames Rowing", "London"), chess)) {
            join(ada, club);
        }
        join(bob, chess);
    }

    @AfterEach
    void close() {
        get(db.close());
    }

    @Test
    void anInstanceLeadsToBothEnds() {
        assertThat(all(page.fromAnInstance(ada)))
                .extracting(Club::name)
                .containsExactly("Chess", "Rowing", "Thames Rowing");
        assertThat(all(People.clubs(ada).people().fetch(db)))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Ada", "Bob");
    }

    @Test
    void includesFillHandles() {
        Person included = all(page.include()).stream()
                .filter(p -> p.name().equals("Ada"))
                .findFirst()
                .orElseThrow();
        assertThat(included.clubs().get()).extracting(Club::name).containsExactly("Chess", "Rowing", "Thames Rowing");
        assertThat(included.cities().get()).containsExactlyInAnyOrder("London", "Paris");
    }

    @Test
    void conditionsAskWhatIsThere() {
        assertThat(all(page.conditions())).extracting(Person::name).containsExactly("Ada");
        assertThat(all(People.where(p -> p.clubs().count().ge(3L)).fetch(db)))
                .extracting(Person::name)
                .containsExactly("Ada");
    }

    @Test
    void valuesComeOnce() {
        assertThat(all(page.values(ada))).containsExactlyInAnyOrder("London", "Paris");
        assertThat(all(page.values(bob))).containsExactly("London");
    }

    @Test
    void followersAreOfTheSameModel() {
        assertThat(get(page.followers(ada, bob)).followerId()).isEqualTo(ada.id());
        assertThat(all(People.followers(bob).fetch(db))).containsExactly(ada);
        assertThat(all(People.suggestions(ada).fetch(db)))
                .extracting(Club::name)
                .containsExactly("Chess");
    }

    @Test
    void writesGoToTheModelInBetween() {
        Person dan = person("Dan");
        assertThat(get(page.write(dan, rowing)).role()).isEqualTo("captain");
        assertThat(all(People.clubs(dan).fetch(db))).isEmpty();
    }

    private Person person(String name) {
        return get(People.create().name(name).exec(db));
    }

    private Club club(String name, String city) {
        return get(Clubs.create().name(name).city(city).exec(db));
    }

    private void join(Person person, Club club) {
        get(People.memberships(person).create().role("member").club(club).exec(db));
    }
}
