package dev.weir.json.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a handle from what it held. Where there is no such property the handle is not loaded; so it is where there is
 * {@code null}, except for a {@link dev.weir.Maybe}, which then is known to hold none.
 */
final class HandleDeserializer extends StdDeserializer<Object> {
    private final HandleKind kind;
    private final JavaType held;
    private final String relation;
    private final @Nullable ValueDeserializer<Object> inner;

    /** Creates the deserializer of a type of handle. */
    HandleDeserializer(HandleKind kind, JavaType held) {
        this(kind, held, "", null);
    }

    private HandleDeserializer(
            HandleKind kind, JavaType held, String relation, @Nullable ValueDeserializer<Object> inner) {
        super(kind.type());
        this.kind = kind;
        this.held = held;
        this.relation = relation;
        this.inner = inner;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
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
    public Object deserialize(JsonParser json, DeserializationContext context) {
        ValueDeserializer<Object> known = inner == null ? context.findRootValueDeserializer(held) : inner;
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
