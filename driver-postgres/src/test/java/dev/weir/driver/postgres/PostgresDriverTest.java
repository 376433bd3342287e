package dev.weir.driver.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.driver.DriverProvider;
import dev.weir.core.error.InvalidConfigurationException;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresDriverTest {
    private static final String SECRET = "hunter2";

    /** The configuration tells the settings in no other way than as text. */
    private static String configuration(String options) {
        return PostgresAddress.configuration("r2dbc:postgresql://user:" + SECRET + "@host:6543/db" + options)
                .toString();
    }

    @Test
    void setsWhatTheAddressLeavesOpen() {
        assertThat(configuration(""))
                .contains("forceBinary='true'", "connectTimeout=PT5S", "id=\"UTC\"", "database='db'")
                .doesNotContain(SECRET);
    }

    @Test
    void leavesWhatTheAddressSays() {
        assertThat(configuration("?forceBinary=false&connectTimeout=PT1S&timeZone=Asia/Tokyo&applicationName=orders"))
                .contains(
                        "forceBinary='false'", "connectTimeout=PT1S", "id=\"Asia/Tokyo\"", "applicationName='orders'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r2dbc:postgresql://user@host/db", "r2dbc:postgres://user@host/db"})
    void takesBothNames(String url) {
        assertThat(new PostgresDriverProvider().accepts(url)).isTrue();
        assertThat(PostgresDriver.builder(url).build().capability().driver()).isEqualTo("postgresql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://host/db", "postgresql://host/db"})
    void saysHowAnAddressIsWritten(String url) {
        assertThat(new PostgresDriverProvider().accepts(url)).isTrue();
        assertThatThrownBy(() -> PostgresDriver.builder(url))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("r2dbc:postgresql://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r2dbc:postgresql:user:" + SECRET + "@host",
                "r2dbc:postgresql://:" + SECRET + "@host/db",
                "r2dbc:postgresql://user:" + SECRET + "@host/db?sslMode=" + SECRET,
                "r2dbc:postgresql://user:" + SECRET + "@host/db?connectTimeout=" + SECRET,
                "r2dbc:postgresql://user:" + SECRET + "@host/db?preparedStatementCacheQueries=" + SECRET
            })
    void keepsPasswordsOutOfItsErrors(String url) {
        assertThatThrownBy(() -> PostgresDriver.builder(url))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasNoCause()
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void isFoundByItsAddress() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.accepts("r2dbc:postgresql://user@host/db"))
                .singleElement()
                .satisfies(provider -> assertThat(
                                provider.open("r2dbc:postgresql://user@host/db", Map.of("fetchSize", "10"))
                                        .capability()
                                        .driver())
                        .isEqualTo("postgresql"));
    }
}
