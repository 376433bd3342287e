package nullable;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Uses an annotation that is older than those of types. */
@Model
public record Legacy(@Key long id, @Nullable String text) {
    /** Says of what is declared, not of its type, that it may be null. */
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    public @interface Nullable {}
}
