package keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.codegen.testing.Recorder;
import dev.weir.core.schema.app.FieldId;
import java.util.UUID;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void aKeyOfOne() {
        assertThat(UserModel.INSTANCE.model().key()).containsExactly(new FieldId(UserModel.ID, "id"));

        Users.findById(recorder, 7).block();
        Users.getById(recorder, 8).onErrorComplete().block();

        assertThat(recorder.lines()).containsExactly(
                "User where id = ? limit 1 [7]", "User where id = ? limit 2 [8]");
    }

    public void aKeyOfSeveral() {
        assertThat(SeatModel.INSTANCE.model().key())
                .containsExactly(new FieldId(SeatModel.ID, "row"), new FieldId(SeatModel.ID, "number"));

        Seats.findByRowAndNumber(recorder, "C", 4).block();
        Seats.findByRow(recorder, "C").blockLast();

        assertThat(recorder.lines()).containsExactly(
                "Seat where (row = ?) and (number = ?) limit 1 [C, 4]", "Seat where row = ? [C]");
    }

    public void anInstanceIsFoundByItsKey() {
        Seat seat = new Seat(true, "C", 9.5, 4);

        Seats.update(seat).price(10).exec(recorder).block();
        Seats.delete(seat).exec(recorder).block();

        assertThat(recorder.lines()).containsExactly(
                "Seat where (row = ?) and (number = ?) set price = ? [C, 4, 10.0]",
                "Seat where (row = ?) and (number = ?) [C, 4]");
    }

    public void nothingButAKey() {
        UUID id = new UUID(1, 2);

        Token made = Tokens.create().id(id).exec(recorder).block();

        assertThat(made).isEqualTo(new Token(id));
        assertThat(recorder.lines()).containsExactly("Token(id) [" + id + "]");
    }

    public void noKeyIsNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tokens.byId(null))
                .withMessage("id is null, which it may not be");
    }
}
