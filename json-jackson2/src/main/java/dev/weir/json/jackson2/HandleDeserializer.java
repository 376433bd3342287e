package dev.weir.json.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a handle from what it held. Where there is no such property the handle is not loaded; so it is where there is
 * {@code null}, except for a {@link dev.weir.Maybe}, which then is known to hold none.
 */
final class HandleDeserializer extends StdDeserializer<Object> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final HandleKind kind;
    private final JavaType held;
    private final String relation;
    private final transient @Nullable JsonDeserializer<Object> inner;

    /** Creates the deserializer of a type of handle. */
    HandleDeserializer(HandleKind kind, JavaType held) {
        this(kind, held, "", null);
    }

    private HandleDeserializer(
            HandleKind kind, JavaType held, String relation, @Nullable JsonDeserializer<Object> inner) {
        super(kind.type());
        this.kind = kind;
        this.held = held;
        this.relation = relation;
        this.inner = inner;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new HandleDeserializer(
                kind, held, relation(property), context.findContextualValueDeserializer(held, property));
    }

    /** Returns the relation as messages about handles name it. */
    private static String relation(@Nullable BeanProperty property) {
        return property == null || property.getMember() == null
                ? ""
                : property.getMember().getDeclaringClass().getSimpleName() + "." + property.getName();
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonDeserializer<Object> known = inner == null ? context.findRootValueDeserializer(held) : inner;
        return kind.holding(known.deserialize(json, context), relation);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return kind.holding(null, relation);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return kind.unloaded(relation);
    }
}
