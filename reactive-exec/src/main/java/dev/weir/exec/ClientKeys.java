package dev.weir.exec;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.RandomBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.weir.KeyMaker;
import dev.weir.core.schema.app.AutoValue;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUIDs. Those of version 7 that one of these makes are in order. Safe for use by many threads.
 *
 * <p>Where the platform has DRBG, also by threads that must not wait: the system's entropy is read once, by whoever
 * creates this. Elsewhere the platform's default is used. Most read a file for each key of version 4 and for the first of
 * version 7 in a millisecond, which makes whoever asks wait for the system.
 */
final class ClientKeys implements KeyMaker {
    /** Computes from its seed, where the default of most systems reads a file again and again. */
    private static final String COMPUTING = "DRBG";

    private final TimeBasedEpochGenerator ordered;
    private final RandomBasedGenerator random;

    ClientKeys() {
        SecureRandom source = seeded();
        this.ordered = Generators.timeBasedEpochGenerator(source);
        this.random = Generators.randomBasedGenerator(source);
    }

    private static SecureRandom seeded() {
        SecureRandom source;
        try {
            source = SecureRandom.getInstance(COMPUTING);
        } catch (NoSuchAlgorithmException e) {
            source = new SecureRandom();
        }
        source.nextBytes(new byte[1]); // reads the seed
        return source;
    }

    @Override
    public UUID make(AutoValue kind) {
        return switch (kind) {
            case UUID_V7 -> ordered.generate();
            case UUID_V4 -> random.generate();
            case INCREMENT -> throw new IllegalArgumentException("the database makes such keys");
        };
    }
}
