package dev.weir.driver.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.driver.DriverProvider;
import dev.weir.core.error.InvalidConfigurationException;
import io.asyncer.r2dbc.mysql.MySqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlDriverTest {
    private static final String SECRET = "hunter2";

    @ParameterizedTest
    @ValueSource(
            strings = {"r2dbc:mysql://user@host/db", "r2dbc:mariadb://user@host/db", "r2dbcs:mariadb://user@host/db"})
    void speaksToBothByTheSameDriver(String url) {
        ConnectionFactoryOptions options = MySqlAddress.options(url);

        assertThat(options.getValue(ConnectionFactoryOptions.DRIVER)).isEqualTo("mysql");
        assertThat(options.getValue(MySqlConnectionFactoryProvider.TCP_NO_DELAY))
                .isEqualTo(true);
        assertThat(options.getValue(MySqlConnectionFactoryProvider.PREPARE_CACHE_SIZE))
                .isEqualTo(256);
        assertThat(options.getValue(ConnectionFactoryOptions.CONNECT_TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
        assertThat(new MySqlDriverProvider().accepts(url)).isTrue();
    }

    @Test
    void leavesWhatTheAddressSays() {
        ConnectionFactoryOptions options = MySqlAddress.options(
                "r2dbc:mysql://user@host/db?prepareCacheSize=7&useServerPrepareStatement=false&connectTimeout=PT1S");

        assertThat(options.getValue(MySqlConnectionFactoryProvider.PREPARE_CACHE_SIZE))
                .isEqualTo("7");
        assertThat(options.getValue(MySqlConnectionFactoryProvider.USE_SERVER_PREPARE_STATEMENT))
                .isEqualTo("false");
        assertThat(options.getValue(ConnectionFactoryOptions.CONNECT_TIMEOUT)).isEqualTo("PT1S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://host/db", "jdbc:mariadb://host/db", "mysql://host/db", "mariadb://host/db"})
    void saysHowAnAddressIsWritten(String url) {
        assertThat(new MySqlDriverProvider().accepts(url)).isTrue();
        assertThatThrownBy(() -> MySqlDriver.builder(url))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("r2dbc:mysql://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r2dbc:mysql:user:" + SECRET + "@host",
                "r2dbc:mysql://:" + SECRET + "@host/db",
                "r2dbc:mysql://user:" + SECRET + "@host/db?sslMode=" + SECRET,
                "r2dbc:mysql://user:" + SECRET + "@host/db?connectTimeout=" + SECRET
            })
    void keepsPasswordsOutOfItsErrors(String url) {
        assertThatThrownBy(() -> MySqlDriver.builder(url))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasNoCause()
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void isFoundByItsAddress() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.accepts("r2dbc:mariadb://user@host/db"))
                .singleElement()
                .satisfies(
                        provider -> assertThat(provider.open("r2dbc:mariadb://user@host/db", Map.of("fetchSize", "10"))
                                        .capability()
                                        .driver())
                                .isEqualTo("mysql"));
    }
}
