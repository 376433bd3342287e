package dev.weir.exec.step;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.exec.decode.ModelRegistry;

/**
 * What the compiling of a program needs.
 *
 * @param rowsPerInsert how many rows are inserted at once
 */
public record Preparation(Driver driver, ModelRegistry models, int rowsPerInsert) {

    /** Creates it for inserts of as many rows as the database takes. */
    public Preparation(Driver driver, ModelRegistry models) {
        this(driver, models, driver.capability().limits().rowsPerInsert());
    }

    /** Returns the same for inserts of one row each. */
    Preparation rowByRow() {
        return new Preparation(driver, models, 1);
    }

    /** Returns whether an insert of several rows is more than inserts of one, because it is all of them or none. */
    boolean insertsTogether() {
        return !driver.capability().has(Feature.INTERACTIVE_TRANSACTIONS);
    }

    PreparedOperation prepare(Operation operation) {
        return driver.prepare(operation);
    }

    int keysPerSet() {
        return driver.capability().limits().keysPerSet();
    }

    int fractionDigits() {
        return driver.capability().types().fractionDigits();
    }
}
