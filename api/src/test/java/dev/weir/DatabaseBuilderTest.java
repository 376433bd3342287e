package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.testing.FoundServices;
import dev.weir.testing.RefusingFactory;
import dev.weir.testing.TodoModel;
import dev.weir.testing.UserModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseBuilderTest {
    @TempDir
    Path folder;

    @Test
    void needsToKnowWhere() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> Database.builder().build())
                .withMessage("[INVALID_CONFIGURATION] a database needs an address or a driver;"
                        + " call url(\"sqlite:app.db\"), say");
    }

    @Test
    void needsSomethingThatExecutes() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> Database.builder().url("sqlite:app.db").build())
                .withMessage("[INVALID_CONFIGURATION] no executor on the class path;"
                        + " add weir-reactive-exec, or a driver that brings it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void sizesAreAtLeastOne(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Database.builder().window(size))
                .withMessage("window is " + size + "; it is at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Database.builder().planCacheSize(size))
                .withMessage("planCacheSize is " + size + "; it is at least 1");
    }

    @Test
    void nothingIsNull() {
        DatabaseBuilder builder = Database.builder();

        assertRefused("url is null; it must be given", () -> builder.url(null));
        assertRefused("driver is null; it must be given", () -> builder.driver(null));
        assertRefused("name is null; it must be given", () -> builder.option(null, "x"));
        assertRefused("value is null; it must be given", () -> builder.option("x", null));
        assertRefused("models is null; it must be given", () -> builder.models((List<ModelDefinition<?>>) null));
        assertRefused("models is null; it must be given", () -> builder.models((ModelDefinition<?>[]) null));
        assertRefused("models hold a null; leave it out", () -> builder.models(TodoModel.INSTANCE, null));
    }

    private static void assertRefused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void handsOnWhatItWasTold() {
        try (FoundServices services = FoundServices.in(folder)) {
            services.with(DatabaseFactory.class, RefusingFactory.class).with(ModelDefinition.class, TodoModel.class);
            DatabaseBuilder builder = Database.builder()
                    .url("sqlite:app.db")
                    .option("a", "1")
                    .window(7)
                    .planCacheSize(8)
                    .allowScans()
                    .nPlusOne(NPlusOne.off());

            assertThat(RefusingFactory.settingsOf(builder.models(UserModel.INSTANCE)))
                    .isEqualTo(new DatabaseSettings(
                            Optional.of("sqlite:app.db"),
                            Optional.empty(),
                            Map.of("a", "1"),
                            List.of(UserModel.INSTANCE),
                            7,
                            8,
                            true,
                            NPlusOne.off()));
        }
    }

    @Test
    void hasDefaults() {
        try (FoundServices services = FoundServices.in(folder)) {
            services.with(DatabaseFactory.class, RefusingFactory.class)
                    .with(ModelDefinition.class, UserModel.class, TodoModel.class);
            DatabaseSettings settings =
                    RefusingFactory.settingsOf(Database.builder().url("sqlite:app.db"));

            assertThat(settings.window()).isEqualTo(256);
            assertThat(settings.planCacheSize()).isEqualTo(1_000);
            assertThat(settings.scans()).isFalse();
            assertThat(settings.options()).isEmpty();
            assertThat(settings.models())
                    .extracting(Object::toString)
                    .containsExactly(
                            "ModelDefinition[dev.weir.testing.User]", "ModelDefinition[dev.weir.testing.Todo]");
        }
    }
}
