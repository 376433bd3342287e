package dev.weir.driver.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Session;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseClosedException;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.testing.Numbers;
import dev.weir.servers.DynamoServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class DynamoDriverProviderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DynamoDriverProvider PROVIDER = new DynamoDriverProvider();

    /** Credentials come from where the SDK looks for them. */
    @BeforeAll
    static void haveCredentials() {
        System.setProperty("aws.accessKeyId", "none");
        System.setProperty("aws.secretAccessKey", "none");
    }

    @AfterAll
    static void haveNone() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void opensByAddressAndCloses() {
        String url = "dynamodb://us-east-1?endpoint=" + DynamoServer.shared().endpoint();
        Driver driver = PROVIDER.open(url, Map.of("tablePrefix", Numbers.prefix(), "consistentReads", "true"));

        define(driver, new Operation.CreateTable(Numbers.TABLE)).blockLast(PATIENCE);
        define(driver, new Operation.CreateTable(Numbers.TABLE)).blockLast(PATIENCE);
        define(driver, new Operation.DropTable(Numbers.TABLE)).blockLast(PATIENCE);
        define(driver, new Operation.DropTable(Numbers.TABLE)).blockLast(PATIENCE);
        driver.close().block(PATIENCE);

        assertThatExceptionOfType(DatabaseClosedException.class)
                .isThrownBy(() -> driver.open(AccessMode.READ).block(PATIENCE));
    }

    @Test
    void saysThatNobodyAnswers() {
        Driver driver = PROVIDER.open(
                "dynamodb://us-east-1?endpoint=http://127.0.0.1:1", Map.of("tries", "1", "requestTimeout", "5s"));

        assertThatExceptionOfType(ConnectionLostException.class)
                .isThrownBy(() ->
                        define(driver, new Operation.DropTable(Numbers.TABLE)).blockLast(PATIENCE));
        driver.close().block(PATIENCE);
    }

    private static Flux<Long> define(Driver driver, Operation operation) {
        return Flux.usingWhen(
                driver.open(AccessMode.WRITE),
                session -> session.execute(driver.prepare(operation), Arguments.NONE, row -> row.int64(0)),
                Session::close);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dynamodb://",
                "dynamodb:",
                "dynamodb://eu-central-1",
                "dynamodb://x?endpoint=http://127.0.0.1:8000"
            })
    void takesAddresses(String url) {
        assertThat(PROVIDER.accepts(url)).isTrue();
        assertThat(DynamoAddress.parse(url)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dynamodb://EU CENTRAL", "dynamodb://x?prefix=y", "dynamodb:x", "dynamodb://x?endpoint=there"})
    void refusesWhatIsNoAddress(String url) {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> PROVIDER.open(url, Map.of()))
                .withMessageContaining("write dynamodb://region");
    }

    @ParameterizedTest
    @CsvSource({
        "tries,0",
        "tries,21",
        "requestTimeout,0s",
        "consistentReads,maybe",
        "readers,3",
        "endpoint,a b",
        "tablePrefix,a/"
    })
    void refusesOptions(String name, String value) {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> PROVIDER.open("dynamodb://us-east-1", Map.of(name, value)));
    }
}
