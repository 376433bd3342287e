package dev.weir.json.jackson2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jackson 2 write and read records with relation handles: a loaded handle is what it holds, one that was not loaded is
 * left out. Found by {@code findAndRegisterModules()}; otherwise registered with the mapper, which Spring Boot does with
 * modules that are beans.
 *
 * <p>A list of which an include left instances out is an array like any other.
 */
public final class WeirModule extends Module {
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
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return HandleKind.of(type.getRawClass())
                    .map(kind -> new HandleSerializer(kind, kind.heldBy(type, config.getTypeFactory())))
                    .orElse(null);
        }
    }

    private static final class IntoHandles extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
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
