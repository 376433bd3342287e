package enums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.codegen.testing.Recorder;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.app.Field;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import enums.other.Channel;
import java.util.List;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void labelsAreTheNames() {
        assertThat(TaskModel.INSTANCE.model().fields())
                .extracting(Field::type)
                .containsExactly(
                        new EnumType("level", List.of("LOW", "HIGH")),
                        new EnumType("task_state", List.of("OPEN", "DONE")),
                        new EnumType("task_state", List.of("OPEN", "DONE")),
                        new EnumType("channel", List.of("MAIL", "PHONE")));
    }

    public void aConstantIsSentAsItsLabel() {
        Tasks.findByBefore(recorder, Task.State.DONE).blockLast();
        Tasks.where(task -> task.channel().in(List.of(Channel.PHONE, Channel.MAIL, Channel.PHONE)))
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines()).containsExactly(
                "Task where before = ? [DONE]", "Task where channel in ? [[PHONE, MAIL]]");
    }

    public void aLabelIsReadAsItsConstant() {
        assertThat(TaskModel.INSTANCE.read(row("HIGH", "DONE")))
                .isEqualTo(new Task(Level.HIGH, Task.State.DONE, null, Channel.MAIL));
    }

    public void anUnknownLabelIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TaskModel.INSTANCE.read(row("HIGH", "GONE")))
                .withMessageContaining("[OPEN, DONE]");
    }

    private static ArgumentsRow row(String level, String state) {
        return new ArgumentsRow(new Arguments.Builder(4)
                .object(level)
                .object(state)
                .nil()
                .object("MAIL")
                .build());
    }
}
