package dev.weir.it.harness;

import dev.weir.core.driver.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The databases that the suite runs on, and what of it each of them is asked. */
public final class Databases {
    private static final List<DriverSetup> SETUPS = ServiceLoader.load(DriverSetup.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    private static final List<Exclusion> EXCLUSIONS = Exclusion.all();

    private Databases() {}

    /** Returns every registered database, in the order of registration. */
    public static List<DriverSetup> all() {
        return SETUPS;
    }

    /** Returns whether a test runs on a database. */
    public static boolean asks(DriverSetup database, String test, Conformance conformance) {
        return !(database.refusesOnly() && conformance.lacks().length == 0)
                && missing(database, conformance).isEmpty()
                && needless(database, conformance).isEmpty()
                && absent(database, conformance).isEmpty()
                && exclusion(database, test).isEmpty();
    }

    /** Returns the features that a test requires and a database does not have. */
    public static List<Feature> missing(DriverSetup database, Conformance conformance) {
        return Arrays.stream(conformance.requires())
                .filter(feature -> !database.capability().has(feature))
                .toList();
    }

    /** Returns the features for the lack of which a test is the twin, and which a database has. */
    public static List<Feature> needless(DriverSetup database, Conformance conformance) {
        return Arrays.stream(conformance.lacks())
                .filter((Feature feature) -> database.capability().has(feature))
                .toList();
    }

    /** Returns what a test needs of the place where a database is, and what is not there. */
    public static List<Place> absent(DriverSetup database, Conformance conformance) {
        return Arrays.stream(conformance.where())
                .filter(place -> !place.isWhere(database))
                .toList();
    }

    /** Returns the entry that leaves a test out on a database: none or one. */
    public static List<Exclusion> exclusion(DriverSetup database, String test) {
        return exclusions()
                .filter(each ->
                        each.database().equals(database.name()) && each.test().equals(test))
                .toList();
    }

    /** Returns all that is left out. */
    public static Stream<Exclusion> exclusions() {
        return EXCLUSIONS.stream();
    }
}
