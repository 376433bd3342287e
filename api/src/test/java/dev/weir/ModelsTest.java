package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.FoundServices;
import dev.weir.testing.TodoModel;
import dev.weir.testing.UserModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    @TempDir
    Path folder;

    @Test
    void areFoundInTheOrderInWhichTheyAreRegistered() {
        try (FoundServices services = FoundServices.in(folder)) {
            services.with(ModelDefinition.class, TodoModel.class, UserModel.class);

            assertThat(Models.onClassPath())
                    .extracting(Object::toString)
                    .containsExactly(
                            "ModelDefinition[dev.weir.testing.Todo]", "ModelDefinition[dev.weir.testing.User]");
        }
    }

    @Test
    void areNoneWhereNoneIsRegistered() {
        assertThat(Models.onClassPath()).isEmpty();
    }
}
