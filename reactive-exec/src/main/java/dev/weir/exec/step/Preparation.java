package dev.weir.exec.step;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.exec.decode.ModelRegistry;

/**
 * What the compiling of a program needs.
 *
 * @param rowsPerInsert how many rows one insert has
 * @param insertsAtATime how many inserts of one form are under way
 */
public record Preparation(Driver driver, ModelRegistry models, int rowsPerInsert, int insertsAtATime) {
    private static final int MOST_AT_A_TIME = 16;

    /** Creates it for inserts of as many rows as the database takes, one after the other. */
    public Preparation(Driver driver, ModelRegistry models) {
        this(driver, models, driver.capability().limits().rowsPerInsert(), 1);
    }

    /** Returns the same for inserts of one row each, several at a time where a session runs operations side by side. */
    Preparation rowByRow() {
        boolean sideBySide = driver.capability().has(Feature.INTERLEAVED_RESULTS);
        return new Preparation(driver, models, 1, sideBySide ? MOST_AT_A_TIME : 1);
    }

    /** Returns whether an insert of several rows is more than inserts of one, because it is all of them or none. */
    boolean insertsTogether() {
        return !driver.capability().has(Feature.INTERACTIVE_TRANSACTIONS);
    }

    PreparedOperation prepare(Operation operation) {
        return driver.prepare(operation);
    }

    <T> KeyedReads<T> keyed(Operation operation, RowReader<T> reader) {
        return new KeyedReads<>(prepare(operation), reader, keysPerSet());
    }

    int keysPerSet() {
        return driver.capability().limits().keysPerSet();
    }

    int fractionDigits() {
        return driver.capability().types().fractionDigits();
    }
}
