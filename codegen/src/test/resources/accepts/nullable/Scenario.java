package nullable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.schema.app.Field;
import dev.weir.core.value.Arguments;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class Scenario {
    private final Recorder recorder = new Recorder();
    private static final Note EMPTY =
            new Note(1, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public void allButTheKeyMayBeNull() {
        assertThat(NoteModel.INSTANCE.model().fields())
                .filteredOn(field -> !field.nullable())
                .extracting(field -> field.id().name())
                .containsExactly("id");
        assertThat(LegacyModel.INSTANCE.model().fields()).extracting(Field::nullable).containsExactly(false, true);
    }

    public void nullIsReadAsNull() {
        Arguments.Builder row = new Arguments.Builder(14).integer(1);
        for (int i = 1; i < 14; i++) {
            row.nil();
        }

        assertThat(NoteModel.INSTANCE.read(new ArgumentsRow(row.build()))).isEqualTo(EMPTY);
    }

    public void nullIsCarriedAsNull() {
        for (int i = 1; i < 14; i++) {
            assertThat(NoteModel.INSTANCE.carried(EMPTY, i)).isNull();
        }
    }

    public void aCreateNeedsNoneOfThem() {
        assertThat(Notes.create().id(1).exec(recorder).block()).isEqualTo(EMPTY);
    }

    public void nullCanBeGiven() {
        NoteCreate create = Notes.create().id(1).text(null).done(null).priority(null).photo(null).mood(null);

        assertThat(create.exec(recorder).block()).isEqualTo(EMPTY);
    }

    public void soCanAValue() {
        UUID token = new UUID(1, 2);
        byte[] photo = {1, 2};
        Note made = Notes.create()
                .id(1)
                .text("a")
                .done(true)
                .tiny((byte) 1)
                .small((short) 2)
                .priority(3)
                .size(4L)
                .ratio(0.5f)
                .score(0.25)
                .photo(photo)
                .token(token)
                .due(Instant.EPOCH)
                .mood(Mood.BAD)
                .spelt("b")
                .exec(recorder)
                .block();

        assertThat(made).usingRecursiveComparison()
                .isEqualTo(new Note(
                        1, "a", true, (byte) 1, (short) 2, 3, 4L, 0.5f, 0.25, photo, token, Instant.EPOCH, Mood.BAD,
                        "b"));
    }

    public void anUpdateMaySetNull() {
        Notes.update(EMPTY).mood(null).priority((Integer) null).exec(recorder).block();
        Notes.all().update().score(priority()).exec(recorder).block();

        assertThat(recorder.lines()).containsExactly(
                "Note where id = ? set priority = ?, mood = ? [1, null, null]", "Note set score = ? [null]");
    }

    private static @Nullable Double priority() {
        return null;
    }
}
