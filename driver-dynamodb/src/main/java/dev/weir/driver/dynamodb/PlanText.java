package dev.weir.driver.dynamodb;

import dev.weir.core.driver.Gathering;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.KeyedText;
import dev.weir.core.driver.Reading;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes an access for plans: its text, then for what reads the requests that are sent and why it is done so. */
enum PlanText implements KeyedOperation.KeyedVisitor<Optional<String>> {
    INSTANCE;

    static String of(KeyedOperation operation) {
        if (operation instanceof KeyedOperation.Union union) {
            return KeyedText.unionOf(union)
                    + why(union)
                    + union.parts().stream()
                            .map(part -> "\n"
                                    + explained(KeyedText.ofPart(part), part)
                                            .lines()
                                            .map(line -> "  " + line)
                                            .collect(Collectors.joining("\n")))
                            .collect(Collectors.joining());
        }
        return explained(KeyedText.of(operation), operation);
    }

    private static String explained(String text, KeyedOperation operation) {
        Optional<String> sent = operation.accept(INSTANCE);
        return text
                + sent.map(requests -> "\n  sent as " + requests).orElse("")
                + (operation instanceof KeyedOperation.Read read ? why(read) : "");
    }

    private static String why(KeyedOperation.Read read) {
        return "\n  because: " + read.reading().why();
    }

    @Override
    public Optional<String> visitGet(KeyedOperation.Get operation) {
        return Optional.of(
                operation.keys().isOne() ? "GetItem" : "BatchGetItem of up to 100 keys, one after the other");
    }

    @Override
    public Optional<String> visitQuery(KeyedOperation.Query operation) {
        Reading reading = operation.reading();
        String query = "Query, a page as rows are wanted" + limited(reading);
        return Optional.of(operation.keys().isOne() ? query : query + "; one for each key, " + together(operation));
    }

    private static String together(KeyedOperation.Query query) {
        if (query.gathering() instanceof Gathering.Merged merged
                && query.keyOrder().isEmpty()) {
            return merged.held() ? "64 merged, more put in order when read" : "64 merged at the most";
        }
        boolean inTurn = query.gathering() != Gathering.Each.APART
                && !query.reading().limit().isNone();
        return inTurn ? "one after the other" : "16 at a time";
    }

    /** A limit is sent where every item that is read counts. */
    private static String limited(Reading reading) {
        boolean counts = reading.filter().isAlwaysTrue() && reading.check().isAlwaysTrue();
        return reading.limit().count().isEmpty()
                ? ""
                : counts ? ", of the limit" : ", of up to 1 MB, until enough rows have passed";
    }

    @Override
    public Optional<String> visitScan(KeyedOperation.Scan operation) {
        return Optional.of("Scan, a page as rows are wanted" + limited(operation.reading()));
    }

    @Override
    public Optional<String> visitUnion(KeyedOperation.Union operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitPut(KeyedOperation.Put operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitUpdate(KeyedOperation.Update operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitDelete(KeyedOperation.Delete operation) {
        return Optional.empty();
    }
}
