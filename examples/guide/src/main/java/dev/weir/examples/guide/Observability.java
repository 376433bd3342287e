package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.PlanCacheStatistics;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Status;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/observability.md}. */
public final class Observability {
    private final Database db;

    public Observability(Database db) {
        this.db = db;
    }

    public Mono<String> explain() {
        // guide:observability-explain
        Mono<String> plan = Authors.where(a -> a.posts().any(p -> p.status().eq(Status.DRAFT)))
                .include(a -> a.posts())
                .explain(db);
        // guide:end
        return plan;
    }

    public PlanCacheStatistics cache() {
        // guide:observability-cache
        PlanCacheStatistics cache = db.planCache(); // hits, misses, evictions, size
        // guide:end
        return cache;
    }
}
