package dev.weir.driver.dynamodb.expr;

import dev.weir.core.schema.db.ColumnId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The placeholders of one request: names, of which any may be a <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html">reserved word</a>, and values.
 */
public final class Placeholders {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    /** Returns the placeholder of a column's attribute, the same each time. */
    public String name(ColumnId column) {
        return names.computeIfAbsent(column.name(), name -> "#n" + names.size());
    }

    /** Returns a placeholder of a value. */
    public String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    /** Returns the names by placeholder, as a request wants them. */
    public Map<String, String> names() {
        Map<String, String> byPlaceholder = new LinkedHashMap<>();
        names.forEach((name, placeholder) -> byPlaceholder.put(placeholder, name));
        return byPlaceholder;
    }

    /** Returns the values by placeholder, as a request wants them: {@code null} if there is none. */
    public @Nullable Map<String, AttributeValue> values() {
        return values.isEmpty() ? null : values;
    }
}
