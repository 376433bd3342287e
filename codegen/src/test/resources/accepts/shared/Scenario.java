package shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.codegen.testing.Recorder;

public final class Scenario {
    private static final Member ADA = new Member(1, 2, Many.unloaded("Member.tasks"));
    private static final Task TASK = new Task(
            3, 1L, 2L, 4L, Maybe.unloaded("Task.member"), Maybe.unloaded("Task.project"), Maybe.unloaded("Task.same"));

    private final Recorder recorder = new Recorder();

    public void aLinkThatIsLostLeavesWhatOthersShare() {
        Tasks.all().update().clearMember().exec(recorder).block();
        Members.tasks(ADA).unlink(TASK).exec(recorder).block();

        assertThat(recorder.lines()).containsExactly(
                "Task set memberId = ? [null]",
                "Task where (id = ?) and (tenantId = ?) and (memberId = ?) set memberId = ? [3, 1, 2, null]");
    }

    public void unlessThereIsNothingElse() {
        Tasks.all().update().clearProject().exec(recorder).block();

        assertThat(recorder.lines()).containsExactly("Task set tenantId = ?, projectId = ? [null, null]");
    }
}
