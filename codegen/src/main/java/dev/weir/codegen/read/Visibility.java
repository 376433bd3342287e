package dev.weir.codegen.read;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** From where a type can be seen. */
final class Visibility {
    private Visibility() {}

    /** Returns the type that hides another one from its own package: itself or one around it. */
    static Optional<String> hiddenBy(TypeElement type) {
        for (Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
            if (around.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(around.getSimpleName().toString());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a type can be seen from every package. */
    static boolean isPublic(TypeElement type) {
        for (Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
            Set<Modifier> modifiers = around.getModifiers();
            if (!modifiers.contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a type cannot be seen from a package. */
    static boolean isHiddenFrom(TypeElement type, String packageName) {
        boolean foreign = !TypeText.name(type).packageName().equals(packageName);
        return hiddenBy(type).isPresent() || (foreign && !isPublic(type));
    }
}
