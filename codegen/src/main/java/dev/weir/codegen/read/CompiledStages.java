package dev.weir.codegen.read;

import dev.weir.codegen.name.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The stages of a create that was generated and compiled before. They are read from the type of its start, because which
 * components are nullable cannot be read from a class file: javac before 22 leaves the annotations of types out
 * (<a href="https://bugs.openjdk.org/browse/JDK-8225377">JDK-8225377</a>).
 */
final class CompiledStages {
    private CompiledStages() {}

    /** Returns the names of the stages, first to last; empty if nothing was generated. */
    static Optional<List<String>> read(Elements elements, Family family) {
        return Optional.ofNullable(elements.getTypeElement(family.create().qualified()))
                .flatMap(create -> ElementFilter.methodsIn(create.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals("start"))
                        .filter(method -> method.getParameters().isEmpty())
                        .findFirst())
                .map(ExecutableElement::getReturnType)
                .map(CompiledStages::unwrapped);
    }

    private static List<String> unwrapped(TypeMirror chain) {
        List<String> names = new ArrayList<>();
        TypeMirror rest = chain;
        while (rest instanceof DeclaredType stage && !stage.getTypeArguments().isEmpty()) {
            names.add(stage.asElement().getSimpleName().toString());
            rest = stage.getTypeArguments().get(0);
        }
        return names;
    }
}
