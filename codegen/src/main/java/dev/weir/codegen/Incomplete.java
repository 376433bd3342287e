package dev.weir.codegen;

import dev.weir.codegen.name.TypeName;
import java.util.Collection;
import java.util.stream.Collectors;

/** The message about a model that never became complete. */
final class Incomplete {
    private Incomplete() {}

    /**
     * Returns the message.
     *
     * @param missing what in the model's declaration is not known
     * @param dependents the models that are left out with it
     */
    static String text(TypeName model, String missing, Collection<TypeName> dependents) {
        String others = dependents.isEmpty()
                ? ""
                : dependents.stream().map(TypeName::simple).collect(Collectors.joining(", ", ", nor for ", ""));
        return "[WEIR-105] nothing is generated for " + model.simple() + others + ": " + missing + " is not known";
    }
}
