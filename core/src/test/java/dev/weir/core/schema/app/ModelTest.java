package dev.weir.core.schema.app;

import static dev.weir.core.testing.ModelSpec.fieldId;
import static dev.weir.core.testing.ModelSpec.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.value.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final List<String> KEY = List.of("tenantId", "id");

    private final Model task = model("Task")
            .nullable("tenantId", ScalarType.INT64)
            .nullable("userId", ScalarType.INT64)
            .nullable("projectId", ScalarType.INT64)
            .belongsTo("user", "User", List.of("tenantId", "userId"), KEY, false)
            .belongsTo("project", "Project", List.of("tenantId", "projectId"), KEY, false)
            .belongsTo("tenant", "Tenant", List.of("tenantId"), List.of("id"), false)
            .build();

    @Test
    void aLostLinkLeavesWhatAnotherShares() {
        assertThat(task.cleared(link("user"))).containsExactly(fieldId("Task", "userId"));
        assertThat(task.cleared(link("project"))).containsExactly(fieldId("Task", "projectId"));
    }

    @Test
    void aLostLinkTakesWhatItSharesIfThereIsNothingElse() {
        assertThat(task.cleared(link("tenant"))).containsExactly(fieldId("Task", "tenantId"));
    }

    @Test
    void knowsWhereItsRelationsStand() {
        assertThat(task.position(link("project").id())).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task.position(new RelationId(task.id(), "owner")))
                .withMessageContaining("is no relation of");
    }

    private Relation.BelongsTo link(String name) {
        return (Relation.BelongsTo) task.relation(name).orElseThrow();
    }
}
