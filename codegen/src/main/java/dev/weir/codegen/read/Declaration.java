package dev.weir.codegen.read;

import java.util.Optional;

/**
 * How a model is declared.
 *
 * @param kind {@code record}, or the words for what it is instead
 * @param isGeneric whether it has type parameters
 * @param hiddenBy the private type that hides it from its package: itself or one around it
 * @param isPublic whether it can be seen from other packages
 * @param isDeprecated whether it, or something that code about it names, is deprecated
 * @param isCompiled whether it was compiled before, so that it is known from a class file
 */
public record Declaration(
        String kind,
        boolean isGeneric,
        Optional<String> hiddenBy,
        boolean isPublic,
        boolean isDeprecated,
        boolean isCompiled) {

    public boolean isRecord() {
        return kind.equals("record");
    }
}
