package dev.weir.driver.dynamodb;

import dev.weir.core.driver.OptionText;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.time.Duration;
import java.util.Map;

/**
 * Settings of a driver.
 *
 * @param tablePrefix what the names of tables begin with at the service: up to 100 of the characters that these may have
 * @param consistentReads whether reads of tables see every write before them
 * @param tries how often a request is sent at the most, 1 to 20
 * @param requestTimeout how long a request may take, with a client of the driver's own
 */
record DynamoOptions(String tablePrefix, boolean consistentReads, int tries, Duration requestTimeout) {
    static final DynamoOptions DEFAULTS = new DynamoOptions("", false, 8, Duration.ofSeconds(30));

    private static final int MOST_TRIES = 20;
    private static final String PREFIX = "[A-Za-z0-9_.-]{0,100}";

    DynamoOptions {
        if (!tablePrefix.matches(PREFIX)) {
            throw DynamoErrors.invalid(
                    "tablePrefix is \"" + tablePrefix
                            + "\"; up to 100 letters of ASCII, digits, _, - and . are possible",
                    null);
        }
        if (tries < 1 || tries > MOST_TRIES) {
            throw DynamoErrors.invalid("tries is " + tries + "; 1 to " + MOST_TRIES + " are possible", null);
        }
        if (requestTimeout.isZero() || requestTimeout.isNegative()) {
            throw DynamoErrors.invalid("requestTimeout is " + requestTimeout + ", which is no time", null);
        }
    }

    /** Sets options by name. */
    static void apply(Map<String, String> options, DynamoDriverBuilder builder) {
        options.forEach((name, value) -> {
            switch (name) {
                case "endpoint" -> builder.endpoint(value);
                case "tablePrefix" -> builder.tablePrefix(value);
                case "consistentReads" -> builder.consistentReads(OptionText.truth(name, value));
                case "tries" -> builder.tries(OptionText.number(name, value));
                case "requestTimeout" -> builder.requestTimeout(OptionText.duration(name, value));
                default ->
                    throw DynamoErrors.invalid(
                            "no option " + name
                                    + "; there are endpoint, tablePrefix, consistentReads, tries and requestTimeout",
                            null);
            }
        });
    }
}
