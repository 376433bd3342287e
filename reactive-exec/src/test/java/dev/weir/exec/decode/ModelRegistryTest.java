package dev.weir.exec.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.exec.testing.Sheet;
import dev.weir.exec.testing.blog.ProfileModel;
import dev.weir.exec.testing.blog.TodoModel;
import dev.weir.exec.testing.blog.UserModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelRegistryTest {
    @Test
    void findsWhatRelationsLeadTo() {
        ModelRegistry registry = ModelRegistry.of(List.of(TodoModel.INSTANCE));

        assertThat(registry.schema().models())
                .extracting(Model::id)
                .containsExactly(TodoModel.ID, UserModel.ID, ProfileModel.ID);
        assertThat(registry.definition(ProfileModel.ID)).isSameAs(ProfileModel.INSTANCE);
    }

    @Test
    void keepsTheFirstDefinitionOfAModel() {
        Sheet first = new Sheet("Sheet");
        Sheet second = new Sheet("Sheet", new Sheet("Other"));

        ModelRegistry registry = ModelRegistry.of(List.of(first, second));

        assertThat(registry.definition(new ModelId("Sheet"))).isSameAs(first);
        assertThat(registry.schema().models()).hasSize(1);
    }

    @Test
    void knowsNoOthers() {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> ModelRegistry.of(List.of()).definition(UserModel.ID))
                .withMessageContaining(UserModel.ID.name());
    }
}
