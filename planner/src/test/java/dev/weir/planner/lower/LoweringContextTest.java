package dev.weir.planner.lower;

import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.From;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoweringContextTest {
    private final LoweringContext context = new LoweringContext(SampleModels.on(Profiles.FULL), Profiles.FULL, 3);

    @Test
    void givesOutAliasesInOrder() {
        assertThat(context.alias()).isEqualTo(new Alias("t0"));
        assertThat(context.scope(ORG)).isEqualTo(new Scope(ORG, new Alias("t1")));
        assertThat(context.alias()).isEqualTo(new Alias("t2"));
    }

    @Test
    void readsFieldsFromTheTableOfTheirModel() {
        Scope scope = context.scope(BOOKING);

        assertThat(context.from(scope)).isEqualTo(new From.Stored(new TableId("bookings"), new Alias("t0")));
        assertThat(context.read(scope, List.of(fieldId("Booking.userId"), fieldId("Booking.id"))))
                .extracting(StatementText::of)
                .containsExactly("t0.user_id", "t0.id");
    }

    @Test
    void knowsThePositionsOfFields() {
        assertThat(context.fields(ORG)).containsExactly(fieldId("Org.id"), fieldId("Org.name"));
        assertThat(context.positions(List.of(fieldId("Booking.note"), fieldId("Booking.id"))))
                .containsExactly(8, 0);
    }
}
