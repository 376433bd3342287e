package dev.weir.driver.dynamodb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.driver.dynamodb.change.GuardAudit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of people, at the server. */
public final class PeopleStore implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of all tests, since closing one takes seconds. */
    private static final DynamoDbAsyncClient CLIENT = TestClient.open();

    private final String prefix = Numbers.prefix();
    private final DynamoDriver driver =
            DynamoDriver.builder(CLIENT).tablePrefix(prefix).tries(20).build();

    public PeopleStore() {
        run(new Operation.CreateTable(People.TABLE));
    }

    public Session session() {
        Session session = driver.open(AccessMode.WRITE).block(PATIENCE);
        assertThat(session).isNotNull();
        return session;
    }

    /** Runs an operation by itself, and returns the number it answers. */
    public long run(Operation operation, @Nullable Object... arguments) {
        return run(session(), operation, arguments);
    }

    public long run(Session session, Operation operation, @Nullable Object... arguments) {
        Long answer = running(session, operation, arguments).block(PATIENCE);
        return answer == null ? 0 : answer;
    }

    public Mono<Long> running(Session session, Operation operation, @Nullable Object... arguments) {
        return session.execute(driver.prepare(operation), arguments(arguments), row -> row.int64(0))
                .single();
    }

    /** Runs an update that gives a number and a text back. */
    public List<String> returned(Session session, Operation operation, @Nullable Object... arguments) {
        List<String> returned = session.execute(
                        driver.prepare(operation), arguments(arguments), row -> row.int64(0) + " " + row.text(1))
                .collectList()
                .block(PATIENCE);
        return returned == null ? List.of() : returned;
    }

    private static Arguments arguments(@Nullable Object... values) {
        Arguments.Builder arguments = new Arguments.Builder(values.length);
        for (Object value : values) {
            arguments.carried(value);
        }
        return arguments.build();
    }

    /** Adds somebody who was never seen. */
    public void add(long number, @Nullable String mail, @Nullable String city, @Nullable Long desk) {
        run(People.PUT, number, mail, city, desk, 0L);
    }

    /** Adds somebody as a program does that keeps no guards. */
    public void addUnguarded(long number, String mail) {
        Map<String, AttributeValue> item = Map.of(
                "id", AttributeValue.fromN(Long.toString(number)),
                "mail", AttributeValue.fromS(mail),
                "seen", AttributeValue.fromN("0"));
        Mono.fromFuture(() -> CLIENT.putItem(
                        request -> request.tableName(prefix + "people").item(item)))
                .block(PATIENCE);
    }

    /** Deletes somebody as such a program does. */
    public void deleteUnguarded(long number) {
        Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromN(Long.toString(number)));
        Mono.fromFuture(() -> CLIENT.deleteItem(
                        request -> request.tableName(prefix + "people").key(key)))
                .block(PATIENCE);
    }

    /** Returns the mails by number. */
    public Map<Long, @Nullable String> mails() {
        Map<Long, @Nullable String> mails = new TreeMap<>();
        scan("people")
                .forEach(item -> mails.put(
                        Long.valueOf(item.get("id").n()),
                        item.containsKey("mail") ? item.get("mail").s() : null));
        return mails;
    }

    public long seen(long number) {
        return scan("people").stream()
                .filter(item -> item.get("id").n().equals(Long.toString(number)))
                .mapToLong(item -> Long.parseLong(item.get("seen").n()))
                .sum();
    }

    /** Returns the sum of all scores. */
    public double scores() {
        return scan("people").stream()
                .filter(item -> item.containsKey("score"))
                .mapToDouble(item -> Double.parseDouble(item.get("score").n()))
                .sum();
    }

    /** Every guard belongs to a row with these values, and every row has its guards. */
    public void audit() {
        List<Map<String, AttributeValue>> rows = scan("people");
        assertThat(GuardAudit.found(People.KEY, scan("people.unique")))
                .isEqualTo(GuardAudit.wanted(People.ID, People.KEY, List.of(People.BY_MAIL, People.BY_DESK), rows));
    }

    /** Returns how many guards there are. */
    public int guards() {
        return scan("people.unique").size();
    }

    private List<Map<String, AttributeValue>> scan(String table) {
        List<Map<String, AttributeValue>> items = Flux.from(CLIENT.scanPaginator(
                                request -> request.tableName(prefix + table).consistentRead(true))
                        .items())
                .collectList()
                .block(PATIENCE);
        return items == null ? List.of() : items;
    }

    @Override
    public void close() {
        run(new Operation.DropTable(People.TABLE));
    }
}
