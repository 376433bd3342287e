package selves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void definitionsLeadToThemselves() {
        assertThat(NodeModel.INSTANCE.related()).containsExactly(NodeModel.INSTANCE);
        assertThat(PersonModel.INSTANCE.related()).containsExactly(PersonModel.INSTANCE);
    }

    public void pathsGoAsFarAsOneLikes() {
        Nodes.where(node -> node.parent().parent().id().eq(1L))
                .where(node -> node.children().any(child -> child.children().isEmpty()))
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines())
                .containsExactly("Node where (parent.parent.id = ?)"
                        + " and some(Node.children where not some(Node.children)) [1]");
    }

    public void treesAreCreatedAtOnce() {
        Nodes.create()
                .id(1)
                .children(child -> child.id(2).children(Nodes.create().id(3), Nodes.create().id(4)))
                .exec(recorder)
                .onErrorComplete()
                .block();

        assertThat(recorder.lines())
                .containsExactly("Node(id, parentId) with children Node(id) with children Node(id)"
                        + " [1, null] with [[[2] with [[[3], [4]]]]]");
    }

    public void theOtherDirectionIsToldApart() {
        People.where(person -> person.student().mentor().id().eq(1L)).fetch(recorder).blockLast();

        assertThat(recorder.lines()).containsExactly("Person where student.mentor.id = ? [1]");
    }
}
