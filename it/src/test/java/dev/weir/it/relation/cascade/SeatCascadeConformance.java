package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.seats.Cushion;
import dev.weir.it.shapes.rel.seats.CushionModel;
import dev.weir.it.shapes.rel.seats.Cushions;
import dev.weir.it.shapes.rel.seats.Seat;
import dev.weir.it.shapes.rel.seats.Seats;
import dev.weir.it.shapes.rel.seats.Ticket;
import dev.weir.it.shapes.rel.seats.TicketModel;
import dev.weir.it.shapes.rel.seats.Tickets;
import dev.weir.it.shapes.rel.seats.Voucher;
import dev.weir.it.shapes.rel.seats.VoucherModel;
import dev.weir.it.shapes.rel.seats.Vouchers;

/** Links of two parts. */
final class SeatCascadeConformance {
    @Conformance
    void bothPartsGoOrTheRowDoes(TestDb test) {
        Database db = test.open(TicketModel.INSTANCE, CushionModel.INSTANCE);
        Seat seat = only(Seats.create().row("A").number(1).exec(db));
        Seat next = only(Seats.create().row("A").number(2).exec(db));
        for (Seat one : new Seat[] {seat, next}) {
            only(Tickets.create().seat(one).exec(db));
            only(Cushions.create().seat(one).exec(db));
        }
        test.forget();

        done(Seats.delete(seat).exec(db));

        if (test.has(Feature.FOREIGN_KEYS)) {
            assertThat(test.ops()).containsExactly("DELETE seats");
        } else {
            test.assertOps("BEGIN", "UPDATE tickets", "DELETE cushions", "DELETE seats", "COMMIT");
        }
        assertThat(all(Tickets.all().fetch(db)))
                .extracting(Ticket::seatRow, Ticket::seatNumber)
                .containsExactlyInAnyOrder(tuple(null, null), tuple("A", 2));
        assertThat(all(Cushions.all().fetch(db)))
                .extracting(Cushion::seatNumber)
                .containsExactly(2);
    }

    /** A foreign key would make the other part NULL as well, which cannot be. */
    @Conformance
    void onlyThePartThatMayBeNullIsLost(TestDb test) {
        Database db = test.open(VoucherModel.INSTANCE);
        Seat seat = only(Seats.create().row("A").number(1).exec(db));
        only(Vouchers.create().hall("A").seatNumber(1).exec(db));
        test.forget();

        done(Seats.delete(seat).exec(db));

        test.assertOps("BEGIN", "UPDATE vouchers", "DELETE seats", "COMMIT");
        assertThat(all(Vouchers.all().fetch(db)))
                .extracting(Voucher::hall, Voucher::seatNumber)
                .containsExactly(tuple("A", null));
    }
}
