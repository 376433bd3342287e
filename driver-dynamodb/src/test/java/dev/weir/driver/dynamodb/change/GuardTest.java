package dev.weir.driver.dynamodb.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.driver.dynamodb.testing.People;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Equal values have one guard, and its key is stored, so that it must not become another one. */
class GuardTest {

    private static Optional<String> hash(@Nullable String city, @Nullable String desk) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", AttributeValue.fromN("1"));
        if (city != null) {
            item.put("city", AttributeValue.fromS(city));
        }
        if (desk != null) {
            item.put("desk", AttributeValue.fromN(desk));
        }
        return Guard.of(People.ID, People.BY_DESK, Optional.of(item))
                .map(guard -> HexFormat.of().formatHex(guard.hash().asByteArray()));
    }

    @Test
    void isWhatIsStoredSoFar() {
        assertThat(hash("Zürich", "12.50"))
                .contains("29c4fa9b78e5ca652a7cd5fc0958b86562e936359769deae5ebbf7bb0218262e");
    }

    @Test
    void isOneForEqualNumbers() {
        assertThat(hash("Bern", "100")).isEqualTo(hash("Bern", "1E+2")).isEqualTo(hash("Bern", "100.00"));
        assertThat(hash("Bern", "0")).isEqualTo(hash("Bern", "-0.0")).isEqualTo(hash("Bern", "0E-9"));
    }

    @Test
    void isAnotherForOtherValues() {
        assertThat(hash("Bern", "1")).isNotEqualTo(hash("bern", "1")).isNotEqualTo(hash("Bern", "-1"));
        assertThat(hash("Bern1", "1")).isNotEqualTo(hash("Bern", "11"));
        assertThat(hash("e\u0301", "1")).isNotEqualTo(hash("\u00e9", "1"));
        assertThat(Guard.of(People.ID, People.BY_MAIL, mail("a")))
                .isNotEqualTo(Guard.of(People.ID, People.BY_MAIL, mail("b")));
    }

    private static Optional<Map<String, AttributeValue>> mail(String mail) {
        return Optional.of(Map.of("mail", AttributeValue.fromS(mail)));
    }

    @Test
    void isNotThereForNull() {
        assertThat(hash(null, "1")).isEmpty();
        assertThat(hash("Bern", null)).isEmpty();
        assertThat(Guard.of(People.ID, People.BY_DESK, Optional.empty())).isEmpty();
        assertThat(Guard.of(People.ID, People.BY_MAIL, Optional.of(Map.of("mail", AttributeValue.fromNul(true)))))
                .as("the NULL of another program")
                .isEmpty();
    }
}
