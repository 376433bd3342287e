package dev.weir.planner.lower;

import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.ModelSpec.relationId;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Link TO_ROOM = new Link(
            ROOM,
            List.of(fieldId("Booking.oldHouse"), fieldId("Booking.oldNumber")),
            List.of(fieldId("Room.house"), fieldId("Room.number")));
    private static final Link FROM_ROOM = new Link(BOOKING, TO_ROOM.other(), TO_ROOM.own());

    @Test
    void isSeenFromTheModelThatDeclaresTheRelation() {
        assertThat(Link.along(SampleModels.APP, relationId("Booking.old"))).isEqualTo(TO_ROOM);
        assertThat(Link.along(SampleModels.APP, relationId("Room.left"))).isEqualTo(FROM_ROOM);
    }

    @Test
    void isTurnedByAReversedHop() {
        assertThat(Link.of(SampleModels.APP, new FieldTerm.Hop(relationId("Booking.old"), true)))
                .isEqualTo(FROM_ROOM);
        assertThat(Link.of(SampleModels.APP, new FieldTerm.Hop(relationId("Booking.old"), false)))
                .isEqualTo(TO_ROOM);
        assertThat(Link.of(SampleModels.APP, new FieldTerm.Hop(relationId("Room.left"), true)))
                .isEqualTo(TO_ROOM);
    }

    @Test
    void pairsItsFields() {
        assertThat(TO_ROOM.otherOf(fieldId("Booking.oldNumber"))).isEqualTo(fieldId("Room.number"));
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> TO_ROOM.otherOf(fieldId("Booking.note")))
                .withMessageContaining("Booking.note is not in the link to Room");
    }
}
