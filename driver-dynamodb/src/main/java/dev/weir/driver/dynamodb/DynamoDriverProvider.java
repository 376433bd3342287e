package dev.weir.driver.dynamodb;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import java.util.Map;

/**
 * Opens DynamoDB by address, as {@link DynamoDriver#builder(String)} describes it, with the settings of
 * {@link DynamoDriverBuilder} as options by the names of its methods.
 */
public final class DynamoDriverProvider implements DriverProvider {

    @Override
    public boolean accepts(String url) {
        return url.startsWith(DynamoAddress.SCHEME);
    }

    @Override
    public Driver open(String url, Map<String, String> options) {
        return DynamoDriver.builder(url).options(options).build();
    }
}
