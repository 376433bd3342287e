package dev.weir.exec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.Sheet;
import dev.weir.exec.testing.blog.UserModel;
import org.junit.jupiter.api.Test;

class DefaultDatabaseFactoryTest {
    @Test
    void asksForADriverThatKnowsTheAddressWithoutShowingIt() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> Database.builder()
                        .url("unknown://ada:secret@host/db")
                        .models(UserModel.INSTANCE)
                        .build())
                .withMessageContaining("unknown:")
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> Database.builder()
                        .url("secret")
                        .models(UserModel.INSTANCE)
                        .build())
                .withMessageContaining("without a scheme")
                .withMessageNotContaining("secret");
    }

    @Test
    void checksTheModels() {
        assertThatExceptionOfType(InvalidSchemaException.class).isThrownBy(() -> Database.builder()
                .driver(new ScriptedDriver(Profiles.SQL))
                .models(new Sheet("Sheet"))
                .build());
    }
}
