package dev.weir.exec.step;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.exec.decode.ModelRegistry;

/** What the compiling of a program needs. */
public record Preparation(Driver driver, ModelRegistry models) {

    PreparedOperation prepare(Operation operation) {
        return driver.prepare(operation);
    }

    int keysPerSet() {
        return driver.capability().limits().keysPerSet();
    }

    int fractionDigits() {
        return driver.capability().types().fractionDigits();
    }

    int rowsPerInsert() {
        return driver.capability().limits().rowsPerInsert();
    }
}
