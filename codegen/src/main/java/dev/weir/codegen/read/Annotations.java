package dev.weir.codegen.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Annotations and their values, found by name, so that the processor needs none of their classes. */
final class Annotations {
    private static final String PACKAGE = "dev.weir.annotation.";

    private Annotations() {}

    /** Returns the annotation of an element that has this simple name and belongs to the library, if it is there. */
    static Optional<AnnotationMirror> find(Element element, String simpleName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (name(mirror).contentEquals(PACKAGE + simpleName)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    static boolean has(Element element, String simpleName) {
        return find(element, simpleName).isPresent();
    }

    /** Returns the annotations of an element that have this simple name, also those that repeat, in order. */
    static List<AnnotationMirror> all(Element element, String simpleName) {
        List<AnnotationMirror> found = new ArrayList<>();
        find(element, simpleName).ifPresent(found::add);
        find(element, simpleName + ".List").ifPresent(list -> values(list, "value")
                .forEach(value -> found.add((AnnotationMirror) value.getValue())));
        return found;
    }

    static boolean isNullable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }

    /** Returns a text that an annotation was given, empty if it was not. */
    static String text(AnnotationMirror mirror, String member) {
        return value(mirror, member).map(value -> value.getValue().toString()).orElse("");
    }

    /** Returns whether an annotation was given {@code true}. */
    static boolean flag(AnnotationMirror mirror, String member) {
        return value(mirror, member)
                .filter(value -> value.getValue().equals(true))
                .isPresent();
    }

    /** Returns the texts that an annotation was given, none if it was not. */
    static List<String> texts(AnnotationMirror mirror, String member) {
        return values(mirror, member).stream()
                .map(value -> value.getValue().toString())
                .toList();
    }

    /** Returns the name of the constant that an annotation was given, if it was. */
    static Optional<String> constant(AnnotationMirror mirror, String member) {
        return value(mirror, member)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString());
    }

    private static List<? extends AnnotationValue> values(AnnotationMirror mirror, String member) {
        Optional<Object> value = value(mirror, member).map(AnnotationValue::getValue);
        if (value.isEmpty() || !(value.get() instanceof List<?> list)) {
            return List.of();
        }
        return list.stream().map(AnnotationValue.class::cast).toList();
    }

    private static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private static Name name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    }
}
