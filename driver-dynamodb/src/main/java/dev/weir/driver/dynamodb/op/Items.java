package dev.weir.driver.dynamodb.op;

import dev.weir.core.value.Arguments;
import java.util.Map;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An access that can be a part of another. */
public interface Items extends Access {

    /** Returns the items that pass, cut to the limit, read as they are asked for. Cold. */
    Flux<Map<String, AttributeValue>> items(Store store, Arguments arguments);
}
