package dev.weir.json.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a handle as what it holds. One that was not loaded is empty in Jackson's sense, so that the property that has it is
 * left out; where it cannot be left out, as in an array, it is {@code null}.
 */
final class HandleSerializer extends StdSerializer<Object> implements ContextualSerializer {
    private static final long serialVersionUID = 1L;

    private final HandleKind kind;
    private final JavaType held;
    private final transient Optional<JsonSerializer<Object>> inner;

    /** Creates the serializer of a type of handle. */
    HandleSerializer(HandleKind kind, JavaType held) {
        this(kind, held, Optional.empty());
    }

    private HandleSerializer(HandleKind kind, JavaType held, Optional<JsonSerializer<Object>> inner) {
        super(kind.type(), false);
        this.kind = kind;
        this.held = held;
        this.inner = inner;
    }

    /** Returns the serializer for a property, by which what is held is written as the property's annotations say. */
    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property)
            throws JsonMappingException {
        return held.isJavaLangObject()
                ? this
                : new HandleSerializer(kind, held, Optional.of(provider.findContentValueSerializer(held, property)));
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Object handle) {
        return !kind.isLoaded(handle);
    }

    @Override
    public void serialize(Object handle, JsonGenerator json, SerializerProvider provider) throws IOException {
        Object value = kind.isLoaded(handle) ? kind.held(handle) : null;
        if (value == null) {
            provider.defaultSerializeNull(json);
        } else if (inner.isPresent()) {
            inner.get().serialize(value, json, provider);
        } else {
            provider.defaultSerializeValue(value, json);
        }
    }
}
