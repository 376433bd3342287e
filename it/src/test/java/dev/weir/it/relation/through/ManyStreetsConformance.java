package dev.weir.it.relation.through;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.streets.House;
import dev.weir.it.shapes.rel.streets.Houses;
import dev.weir.it.shapes.rel.streets.Streets;
import dev.weir.it.shapes.rel.streets.Town;
import dev.weir.it.shapes.rel.streets.TownModel;
import dev.weir.it.shapes.rel.streets.Towns;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One order of what lies in many partitions, where there are such. */
final class ManyStreetsConformance {
    /** More than DynamoDB's partitions are merged page by page. */
    private static final int STREETS = 70;

    @Conformance
    void housesOfManyStreetsComeInOneOrder(TestDb test) {
        Database db = test.open(TownModel.INSTANCE);
        only(Towns.create().id(1).exec(db));
        all(Streets.createMany(LongStream.rangeClosed(1, STREETS)
                        .mapToObj(id -> Streets.create().id(id).townId(1))
                        .toList())
                .nonAtomic()
                .exec(db));
        all(Houses.createMany(IntStream.range(0, 2 * STREETS)
                        .mapToObj(i -> Houses.create().number(2 * STREETS - i).streetId(1 + i % STREETS))
                        .toList())
                .nonAtomic()
                .exec(db));
        test.forget();

        List<Town> towns = all(Towns.all()
                .include(t -> t.houses(h -> h.orderBy(house -> house.number().asc())))
                .fetch(db));
        List<Town> limited = all(Towns.all()
                .include(t ->
                        t.houses(h -> h.orderBy(house -> house.number().desc()).limit(3)))
                .fetch(db));

        assertThat(towns).singleElement().satisfies(town -> assertThat(
                        town.houses().get())
                .extracting(House::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2 * STREETS).boxed().toList()));
        assertThat(limited).singleElement().satisfies(town -> assertThat(
                        town.houses().get())
                .extracting(House::number)
                .containsExactly(2 * STREETS, 2 * STREETS - 1, 2 * STREETS - 2));
        assertThat(test.ops())
                .containsExactly(
                        "SELECT towns",
                        "SELECT streets",
                        "SELECT houses",
                        "SELECT towns",
                        "SELECT streets",
                        "SELECT houses");
    }
}
