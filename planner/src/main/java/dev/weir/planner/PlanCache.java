package dev.weir.planner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.weir.core.stmt.Statement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of each shape of statement, for one schema on one database. Bounded: the shapes used least recently and
 * least often make room. Safe for use by many threads; a shape asked for by several at once is planned once.
 *
 * @param <P> what is made of a statement
 */
public final class PlanCache<P> {
    private final Cache<Statement, P> plans;

    /**
     * Creates an empty cache.
     *
     * @param capacity how many plans are kept
     */
    public PlanCache(int capacity) {
        // housekeeping on the caller's thread: it is short, and a library owns no threads it was not asked for
        this.plans = Caffeine.newBuilder()
                .maximumSize(capacity)
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    /** Returns what was made of a statement, making it if need be. What {@code make} throws is not kept. */
    public P get(Statement statement, Function<Statement, P> make) {
        @Nullable P known = plans.getIfPresent(statement);
        return known != null ? known : plans.get(statement, make);
    }

    /** Returns how many statements had a plan. */
    public long hits() {
        return stats().hitCount();
    }

    /** Returns how many statements were planned. */
    public long misses() {
        return stats().loadCount();
    }

    /** Returns how many plans were given up to make room. */
    public long evictions() {
        return stats().evictionCount();
    }

    /** Returns how many plans are held, about. */
    public long size() {
        plans.cleanUp();
        return plans.estimatedSize();
    }

    private CacheStats stats() {
        return plans.stats();
    }
}
