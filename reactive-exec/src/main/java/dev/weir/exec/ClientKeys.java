package dev.weir.exec;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.RandomBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.weir.KeyMaker;
import dev.weir.core.schema.app.AutoValue;
import java.util.UUID;

/** Makes UUIDs. Those of version 7 that one of these makes are in order. Safe for use by many threads. */
final class ClientKeys implements KeyMaker {
    private final TimeBasedEpochGenerator ordered = Generators.timeBasedEpochGenerator();
    private final RandomBasedGenerator random = Generators.randomBasedGenerator();

    @Override
    public UUID make(AutoValue kind) {
        return switch (kind) {
            case UUID_V7 -> ordered.generate();
            case UUID_V4 -> random.generate();
            case INCREMENT -> throw new IllegalArgumentException("the database makes such keys");
        };
    }
}
