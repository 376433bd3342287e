package dev.weir.it.social;

import dev.weir.Database;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import dev.weir.it.harness.RecordingDriver;
import dev.weir.it.shapes.social.People;
import dev.weir.it.shapes.social.Person;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.ServiceLoader;

/** A program of its own, for a small heap: reads everybody with what belongs to them and tells how it went. */
final class ReadNetwork {
    private final RecordingDriver driver;
    private int statements;
    private int beforeFirst;

    private ReadNetwork(RecordingDriver driver) {
        this.driver = driver;
    }

    /**
     * Takes the address of the database and how many people a window has; prints the sum of each person in the order in
     * which they come, the number of statements, how many of them were run before the first person came, and the most memory
     * used.
     */
    public static void main(String[] args) {
        RecordingDriver driver = new RecordingDriver(driver(args[0]));
        Database db = Database.builder()
                .driver(driver)
                .models(NetworkTables.models())
                .window(Integer.parseInt(args[1]))
                .build();
        new ReadNetwork(driver).run(db);
        db.close().block();
    }

    private static Driver driver(String url) {
        return ServiceLoader.load(DriverProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.accepts(url))
                .findFirst()
                .orElseThrow()
                .open(url, Map.of());
    }

    private void run(Database db) {
        People.all()
                .orderBy(person -> person.id().asc())
                .include(
                        person -> person.posts().include(post -> post.comments().include(comment -> comment.author())))
                .include(person -> person.following())
                .fetch(db)
                .doOnNext(this::tell)
                .blockLast();
        count();
        System.out.println("statements " + statements);
        System.out.println("before the first " + beforeFirst);
        System.out.println("peak " + peak() + " MiB of heap");
    }

    private void tell(Person person) {
        count();
        if (beforeFirst == 0) {
            beforeFirst = statements;
        }
        System.out.println(told(person.id(), Sums.of(person)));
    }

    static String told(long person, long sum) {
        return "person " + person + " " + Long.toHexString(sum);
    }

    /** Forgets what is counted: the keys of a window are many. */
    private void count() {
        statements += driver.ops().size();
        driver.forget();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
