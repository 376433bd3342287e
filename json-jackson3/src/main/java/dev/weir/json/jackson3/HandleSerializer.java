package dev.weir.json.jackson3;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a handle as what it holds. One that was not loaded is empty in Jackson's sense, so that the property that has it is
 * left out; where it cannot be left out, as in an array, it is {@code null}.
 */
final class HandleSerializer extends StdSerializer<Object> {
    private final HandleKind kind;
    private final JavaType held;
    private final Optional<ValueSerializer<Object>> inner;

    /** Creates the serializer of a type of handle. */
    HandleSerializer(HandleKind kind, JavaType held) {
        this(kind, held, Optional.empty());
    }

    private HandleSerializer(HandleKind kind, JavaType held, Optional<ValueSerializer<Object>> inner) {
        super(kind.type());
        this.kind = kind;
        this.held = held;
        this.inner = inner;
    }

    /** Returns the serializer for a property, by which what is held is written as the property's annotations say. */
    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return held.isJavaLangObject()
                ? this
                : new HandleSerializer(kind, held, Optional.of(context.findContentValueSerializer(held, property)));
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object handle) {
        return !kind.isLoaded(handle);
    }

    @Override
    public void serialize(Object handle, JsonGenerator json, SerializationContext context) {
        Object value = kind.isLoaded(handle) ? kind.held(handle) : null;
        if (value == null) {
            context.defaultSerializeNullValue(json);
        } else if (inner.isPresent()) {
            inner.get().serialize(value, json, context);
        } else {
            context.writeValue(json, value);
        }
    }
}
