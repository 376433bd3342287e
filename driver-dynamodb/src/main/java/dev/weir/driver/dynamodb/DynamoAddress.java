package dev.weir.driver.dynamodb;

import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the tables are.
 *
 * @param region the region; the environment's without one
 * @param endpoint the address of the service; the region's without one
 */
record DynamoAddress(Optional<String> region, Optional<URI> endpoint) {
    static final String SCHEME = "dynamodb:";

    private static final Pattern PARTS =
            Pattern.compile("dynamodb:(?://(?<region>[a-z0-9-]+)?)?/?(?:\\?endpoint=(?<endpoint>https?://[^&]+))?");

    static DynamoAddress parse(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw DynamoErrors.invalid(
                    "the address is none of DynamoDB's; write dynamodb://region or"
                            + " dynamodb://region?endpoint=http://host:port",
                    null);
        }
        return new DynamoAddress(
                Optional.ofNullable(parts.group("region")),
                Optional.ofNullable(parts.group("endpoint")).map(DynamoAddress::uri));
    }

    static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw DynamoErrors.invalid("endpoint is no address such as http://127.0.0.1:8000", e);
        }
    }
}
