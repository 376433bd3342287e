package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.enums.Interval;
import dev.weir.it.shapes.enums.Rental;
import dev.weir.it.shapes.enums.RentalModel;
import dev.weir.it.shapes.enums.Rentals;
import dev.weir.it.shapes.enums.Return;
import dev.weir.it.shapes.enums.ReturnModel;
import dev.weir.it.shapes.enums.Returns;
import java.util.List;

/** Enums whose names other types have, in Java or in the database. */
final class EnumNameConformance {
    @Conformance
    void enumsAreToldApart(TestDb test) {
        Database db = test.open(RentalModel.INSTANCE, ReturnModel.INSTANCE);

        Rental rental = only(Rentals.create()
                .interval(Interval.WEEK)
                .status(Rental.Status.OPEN)
                .exec(db));
        Return whole = only(Returns.create().status(Return.Status.WHOLE).exec(db));
        Rental over = only(Rentals.update(rental)
                .status(Rental.Status.OVER)
                .returned(Return.Status.BROKEN)
                .exec(db));

        assertThat(all(Rentals.where(r -> r.interval()
                                .eq(Interval.WEEK)
                                .and(r.status().in(List.of(Rental.Status.OVER)))
                                .and(r.returned().ne(Return.Status.WHOLE)))
                        .fetch(db)))
                .containsExactly(over);
        assertThat(all(Returns.where(r -> r.status().in(List.of(Return.Status.WHOLE)))
                        .fetch(db)))
                .containsExactly(whole);
        done(db.schema().create());
        done(db.schema().drop());
        done(db.schema().create());
        assertThat(only(Rentals.all().count(db))).isZero();
    }
}
