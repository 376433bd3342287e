package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.KeyList;
import dev.weir.exec.decode.KeyReader;
import dev.weir.exec.decode.LinkKeys;
import dev.weir.exec.decode.RowArguments;
import dev.weir.planner.plan.Listing;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link Listing}: of each related row the values are kept, without the key that they were read with.
 *
 * @param <M> the model of the window
 */
record ListStep<M>(RelatedItems<M, Row> items, String description) {

    static <M> ListStep<M> compile(ModelDefinition<M> model, Listing listing, Preparation preparation) {
        List<ColumnType> columns = listing.operation().results();
        KeyReader key = new KeyReader(columns.subList(0, listing.key()));
        RowArguments values = new RowArguments(
                columns, IntStream.range(listing.key(), columns.size()).boxed().toList());
        RowReader<Row> reader = row -> new ArgumentsRow(values.read(row));
        LinkKeys<M> own = new LinkKeys<>(model, listing.ownFields());
        RelatedItems<M, Row> items = listing.through()
                .<RelatedItems<M, Row>>map(
                        way -> WayItems.compile(own, way, end(listing, key, reader, preparation), preparation))
                .orElseGet(() -> new LinkedItems<>(
                        own,
                        preparation.keyed(listing.operation(), reader),
                        (row, item) -> KeyList.mapKey(key.read(row)),
                        RelatedItems.Completion.none()));
        return new ListStep<>(items, "list of values of " + listing.relation());
    }

    private static WayEnd<Row> end(Listing listing, KeyReader key, RowReader<Row> reader, Preparation preparation) {
        RowReader<WayEnd.Reached<Row>> reached =
                row -> new WayEnd.Reached<>(KeyList.mapKey(key.read(row)), reader.read(row));
        return new WayEnd<>(preparation.keyed(listing.operation(), reached), false, RelatedItems.Completion.none());
    }

    /** Gives for each instance of a window the values of what the relation leads to. */
    Mono<List<List<Row>>> load(Session session, Arguments arguments, List<M> window) {
        return items.of(session, arguments, window).checkpoint(description);
    }
}
