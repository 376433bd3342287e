package dev.weir.planner.testing;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Runs a property for many seeds. A failure names its seed, which {@code -Dweir.seed} then runs alone;
 * {@code -Dweir.seeds} runs more than the usual number.
 */
public final class Seeds {
    private Seeds() {}

    /** Runs {@code property} for the seeds from zero up to {@code count}. */
    public static void forEach(int count, LongConsumer property) {
        Long only = Long.getLong("weir.seed");
        if (only != null) {
            run(only, property);
            return;
        }
        int most = Integer.getInteger("weir.seeds", count);
        for (long seed = 0; seed < most; seed++) {
            run(seed, property);
        }
    }

    /**
     * Runs {@code property} for the seeds from zero, at least {@code least} of them and until it has seen enough.
     *
     * @throws AssertionError if it has not seen enough after {@code most} seeds
     */
    public static void until(BooleanSupplier enough, int least, int most, LongConsumer property) {
        Long only = Long.getLong("weir.seed");
        if (only != null) {
            run(only, property);
            return;
        }
        int wanted = Integer.getInteger("weir.seeds", least);
        for (long seed = 0; seed < wanted || !enough.getAsBoolean(); seed++) {
            if (seed >= Math.max(wanted, most)) {
                throw new AssertionError("not enough was seen in " + seed + " seeds");
            }
            run(seed, property);
        }
    }

    private static void run(long seed, LongConsumer property) {
        try {
            property.accept(seed);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("with -Dweir.seed=" + seed + ": " + e.getMessage(), e);
        }
    }
}
