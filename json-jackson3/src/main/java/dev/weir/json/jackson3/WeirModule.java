package dev.weir.json.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Lets Jackson 3 write and read records with relation handles: a loaded handle is what it holds, one that was not loaded is
 * left out. Found by {@code findAndAddModules()} of a mapper's builder, and by Spring Boot; otherwise
 * added to the builder.
 *
 * <p>A list of which an include left instances out is an array like any other.
 */
public final class WeirModule extends JacksonModule {
    private static final JsonInclude.Value UNLESS_UNLOADED =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS);

    /** Creates the module; called by {@link java.util.ServiceLoader} and by applications. */
    public WeirModule() {}

    @Override
    public String getModuleName() {
        return WeirModule.class.getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new OfHandles());
        context.addDeserializers(new IntoHandles());
        for (HandleKind kind : HandleKind.values()) {
            context.configOverride(kind.type()).setIncludeAsProperty(UNLESS_UNLOADED);
        }
    }

    private static final class OfHandles extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format) {
            return HandleKind.of(type.getRawClass())
                    .map(kind -> new HandleSerializer(kind, kind.heldBy(type, config.getTypeFactory())))
                    .orElse(null);
        }
    }

    private static final class IntoHandles extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return HandleKind.of(type.getRawClass())
                    .map(kind -> new HandleDeserializer(kind, kind.heldBy(type, config.getTypeFactory())))
                    .orElse(null);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return HandleKind.of(type).isPresent();
        }
    }
}
