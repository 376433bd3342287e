package dev.weir.codegen.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Whether all names in a model's declaration mean something. One that does not may be generated in a later round, or be
 * an error that the compiler tells.
 */
final class Completeness {
    /** What the compiler puts for the value of a constant that it cannot find. */
    private static final String UNKNOWN_VALUE = "<error>";

    private Completeness() {}

    /** Returns the first thing in the declaration of a type that is not known, as messages show it. */
    static Optional<String> missing(TypeElement type) {
        Optional<String> ownAnnotations = missingInAnnotations(type);
        if (ownAnnotations.isPresent()) {
            return ownAnnotations;
        }
        for (RecordComponentElement component : RecordComponents.of(type)) {
            Optional<String> found = missingIn(component.asType()).or(() -> missingInAnnotations(component));
            if (found.isPresent()) {
                return found.map(what -> what + " of the component " + component.getSimpleName());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingIn(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return Optional.of("the type " + type);
        }
        if (type instanceof ArrayType array) {
            return missingIn(array.getComponentType());
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream()
                    .flatMap(argument -> missingIn(argument).stream())
                    .findFirst();
        }
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return missingIn(wildcard.getExtendsBound());
        }
        return Optional.empty();
    }

    private static Optional<String> missingInAnnotations(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
                return Optional.of("the annotation @" + mirror.getAnnotationType());
            }
            if (mirror.getElementValues().values().stream().anyMatch(Completeness::isUnknown)) {
                return Optional.of("a value of the annotation @"
                        + mirror.getAnnotationType().asElement().getSimpleName());
            }
        }
        return Optional.empty();
    }

    private static boolean isUnknown(AnnotationValue value) {
        Object inner = value.getValue();
        if (inner instanceof List<?> list) {
            return list.stream().anyMatch(item -> isUnknown((AnnotationValue) item));
        }
        if (inner instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().anyMatch(Completeness::isUnknown);
        }
        return inner instanceof String text && text.equals(UNKNOWN_VALUE);
    }
}
