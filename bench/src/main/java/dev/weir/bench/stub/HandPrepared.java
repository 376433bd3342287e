package dev.weir.bench.stub;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;

/** What a floor hands to the stub in place of a prepared operation: the text of a statement. */
public record HandPrepared(String text) implements PreparedOperation {
    @Override
    public Operation operation() {
        throw new UnsupportedOperationException("a statement that was written by hand");
    }
}
