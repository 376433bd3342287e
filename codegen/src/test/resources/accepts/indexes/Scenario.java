package indexes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Index;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void allAreInTheSchema() {
        assertThat(MemberModel.INSTANCE.model().indexes()).containsExactly(
                index("", true, "email"),
                index("by_name", false, "name"),
                index("", false, "city", "street", "house"),
                index("", false, "name"),
                index("one_name_per_city", true, "city", "name"));
    }

    public void aUniqueOneFindsOneInstance() {
        Mono<Member> found = Members.findByEmail(recorder, "a@b.c");
        found.block();

        assertThat(recorder.lines()).containsExactly("Member where email = ? limit 1 [a@b.c]");
    }

    public void anotherFindsSeveral() {
        Flux<Member> found = Members.findByName(recorder, "Ada");
        found.blockLast();
        Members.getByName(recorder, "Ada").onErrorComplete().block();

        assertThat(recorder.lines()).containsExactly(
                "Member where name = ? [Ada]", "Member where name = ? limit 2 [Ada]");
    }

    public void oneOfSeveralComponentsIsFoundByEachPrefix() {
        Flux<Member> byCity = Members.findByCity(recorder, "Ulm");
        Flux<Member> byStreet = Members.findByCityAndStreet(recorder, "Ulm", "Weg");
        Flux<Member> byHouse = Members.findByCityAndStreetAndHouse(recorder, "Ulm", "Weg", 3);
        Mono<Member> byName = Members.findByCityAndName(recorder, "Ulm", "Ada");
        Flux.concat(byCity, byStreet, byHouse, byName).blockLast();

        assertThat(recorder.lines()).containsExactly(
                "Member where city = ? [Ulm]",
                "Member where (city = ?) and (street = ?) [Ulm, Weg]",
                "Member where ((city = ?) and (street = ?)) and (house = ?) [Ulm, Weg, 3]",
                "Member where (city = ?) and (name = ?) limit 1 [Ulm, Ada]");
    }

    public void aFinderIsAQueryToo() {
        Members.byCity("Ulm").orderBy(member -> member.name().asc()).limit(5).fetch(recorder).blockLast();

        assertThat(recorder.lines()).containsExactly("Member where city = ? by name ascending limit ? [Ulm, 5]");
    }

    private static Index index(String name, boolean unique, String... fields) {
        List<FieldId> ids = Arrays.stream(fields)
                .map(field -> new FieldId(MemberModel.ID, field))
                .toList();
        return new Index(Optional.of(name).filter(given -> !given.isEmpty()), ids, unique);
    }
}
