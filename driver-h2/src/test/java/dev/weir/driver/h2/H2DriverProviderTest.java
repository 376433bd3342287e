package dev.weir.driver.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.WeirException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2DriverProviderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DriverProvider provider = new H2DriverProvider();

    @Test
    void isFound() {
        assertThat(ServiceLoader.load(DriverProvider.class)).anyMatch(H2DriverProvider.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({
        "r2dbc:h2:mem:///orders, true",
        "r2dbc:h2:file:///var/orders, true",
        "jdbc:h2:mem:orders, true",
        "r2dbc:postgresql://localhost/orders, false",
        "sqlite::memory:, false"
    })
    void acceptsItsAddresses(String url, boolean accepted) {
        assertThat(provider.accepts(url)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:secret",
                "r2dbc:h2:mem:secret",
                "r2dbc:h2:mem:///",
                "r2dbc:h2:///secret",
                "r2dbc:h2:tcp://sa:secret@localhost/orders"
            })
    void saysHowAnAddressIsWrittenAndDoesNotRepeatIt(String url) {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> provider.open(url, Map.of()))
                .withMessageContaining("r2dbc:h2:mem:///name or r2dbc:h2:file:///path")
                .satisfies(refused -> assertThat(refused).hasMessageNotContaining("secret"));
    }

    @Test
    void knowsTheOptionsOfTheBridgeAndNoOthers() {
        provider.open("r2dbc:h2:mem:///options", Map.of("cancelTimeout", "1s", "maxSize", "2"));

        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> provider.open("r2dbc:h2:mem:///options", Map.of("lazy", "1")))
                .withMessageContaining("no option lazy")
                .withMessageContaining("cancelTimeout");
    }

    @Test
    void opensAFileByItsAbsolutePath(@TempDir Path folder) {
        openAndClose("r2dbc:h2:file://" + folder.resolve("orders"));

        assertThat(Files.exists(folder.resolve("orders.mv.db"))).isTrue();
    }

    @Test
    void takesAUserAndSettings(@TempDir Path folder) {
        String path = "localhost" + folder.resolve("owned");
        openAndClose("r2dbc:h2:file://ada:secret@" + path);
        openAndClose("r2dbc:h2:file://ada:secret@" + path + "?options=IFEXISTS=TRUE;CACHE_SIZE=4096");

        assertThatExceptionOfType(WeirException.class)
                .isThrownBy(() -> openAndClose("r2dbc:h2:file://ada:other@" + path))
                .withMessageContaining("28000");
    }

    private void openAndClose(String url) {
        Driver driver = provider.open(url, Map.of());
        try {
            driver.open(AccessMode.READ).flatMap(session -> session.close()).block(PATIENCE);
        } finally {
            driver.close().block(PATIENCE);
        }
    }
}
