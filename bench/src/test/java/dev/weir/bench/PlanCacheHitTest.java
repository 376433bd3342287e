package dev.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanCacheHitTest {
    @Test
    void aHitPlansAndRendersNothing() {
        LibraryCost cost = new LibraryCost();
        cost.where();
        int planned = cost.planned();
        long misses = cost.planCache().misses();
        long hits = cost.planCache().hits();

        for (int i = 0; i < 100; i++) {
            cost.where();
        }

        assertThat(planned).isEqualTo(1);
        assertThat(cost.planned()).isEqualTo(planned);
        assertThat(cost.planCache().misses()).isEqualTo(misses);
        assertThat(cost.planCache().hits()).isEqualTo(hits + 100);
    }
}
