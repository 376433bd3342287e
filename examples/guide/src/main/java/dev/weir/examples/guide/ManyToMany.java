package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.clubs.Club;
import dev.weir.examples.guide.clubs.Clubs;
import dev.weir.examples.guide.clubs.Follow;
import dev.weir.examples.guide.clubs.Follows;
import dev.weir.examples.guide.clubs.Membership;
import dev.weir.examples.guide.clubs.Memberships;
import dev.weir.examples.guide.clubs.People;
import dev.weir.examples.guide.clubs.Person;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/many-to-many.md}. */
public final class ManyToMany {
    private final Database db;

    public ManyToMany(Database db) {
        this.db = db;
    }

    public Flux<Club> fromAnInstance(Person ada) {
        // guide:many-to-many-scope
        Flux<Club> clubs = People.clubs(ada).orderBy(c -> c.name().asc()).fetch(db);
        Mono<Long> inParis = People.clubs(ada).where(c -> c.city().eq("Paris")).count(db);
        Flux<Person> fellows = People.clubs(ada).people().fetch(db); // each once
        // guide:end
        return inParis.thenMany(fellows).thenMany(clubs);
    }

    public Flux<Person> include() {
        // guide:many-to-many-include
        Flux<Person> people = People.all()
                .include(
                        p -> p.clubs(clubs -> clubs.orderBy(c -> c.name().asc()).limit(3))) // three for each person
                .include(p -> p.cities())
                .fetch(db);
        // guide:end
        return people;
    }

    public Flux<Person> conditions() {
        // guide:many-to-many-conditions
        Flux<Person> rowers =
                People.where(p -> p.clubs().any(c -> c.name().eq("Rowing"))).fetch(db);
        Flux<Person> busy = People.where(p -> p.clubs().count().ge(3L)).fetch(db); // three different ones
        Flux<Club> empty = Clubs.where(c -> c.people().isEmpty()).fetch(db);
        // guide:end
        return busy.thenMany(empty).thenMany(rowers);
    }

    public Flux<String> values(Person ada) {
        // guide:many-to-many-values
        Flux<String> cities = People.cities(ada).fetch(db); // each once
        Flux<Person> inParis = People.where(p -> p.cities().contains("Paris")).fetch(db);
        Flux<Person> travelling = People.where(p -> p.cities().count().gt(1L)).fetch(db); // in two cities at least
        // guide:end
        return inParis.thenMany(travelling).thenMany(cities);
    }

    public Mono<Follow> followers(Person ada, Person bob) {
        // guide:many-to-many-followers
        Mono<Follow> follow = Follows.create().follower(ada).followed(bob).exec(db);
        Flux<Person> followers = People.followers(bob).fetch(db);
        Flux<Person> friends = People.where(p -> p.following().any(f -> f.id().eq(bob.id())))
                .where(p -> p.followers().any(f -> f.id().eq(bob.id())))
                .fetch(db); // who follow Bob and whom Bob follows
        Flux<Club> suggestions = People.suggestions(ada).fetch(db); // the clubs of those whom Ada follows
        // guide:end
        return follow.flatMap(
                made -> followers.thenMany(friends).thenMany(suggestions).then(Mono.just(made)));
    }

    public Mono<Membership> write(Person ada, Club rowing) {
        // guide:many-to-many-write
        Mono<Membership> joins =
                People.memberships(ada).create().role("member").club(rowing).exec(db);
        Mono<Membership> rises = Memberships.getByPersonIdAndClubId(db, ada.id(), rowing.id())
                .flatMap(m -> Memberships.update(m).role("captain").exec(db));
        Mono<Long> leaves =
                Memberships.byPersonIdAndClubId(ada.id(), rowing.id()).delete().exec(db);
        // guide:end
        return joins.then(rises).flatMap(captain -> leaves.thenReturn(captain));
    }
}
