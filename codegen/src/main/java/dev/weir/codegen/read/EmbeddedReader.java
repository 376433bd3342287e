package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads types that are to be stored as the value in them. */
final class EmbeddedReader {
    private EmbeddedReader() {}

    /** Returns a type that has {@code @Embedded}, as that of a component in a model of the given package. */
    static ValueType read(TypeElement type, String packageName) {
        TypeName name = TypeText.name(type);
        Optional<String> misfit = misfit(type, packageName);
        if (misfit.isPresent()) {
            return new ValueType.Unsupported(name.name(), misfit.get());
        }
        RecordComponentElement component = RecordComponents.of(type).get(0);
        ValueType inner = TypeReader.value(component.asType(), packageName);
        return inner instanceof ValueType.Unsupported unsupported
                ? new ValueType.Unsupported(
                        name.name(), "its component has the type " + unsupported.shown() + "; " + unsupported.advice())
                : new ValueType.Wrapped(name, component.getSimpleName().toString(), inner);
    }

    /** Returns what to do about a declaration that cannot be read as one value. */
    private static Optional<String> misfit(TypeElement type, String packageName) {
        if (type.getKind() != ElementKind.RECORD) {
            return Optional.of("@Embedded is for records; make it one");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of("an @Embedded record has no type parameters; remove them");
        }
        List<? extends RecordComponentElement> components = RecordComponents.of(type);
        if (components.size() != 1) {
            return Optional.of("an @Embedded record has one component, and this one has " + components.size()
                    + "; spread them over the model");
        }
        if (holdsItself(type)) {
            return Optional.of("it holds itself; let it hold a value");
        }
        if (Visibility.isHiddenFrom(type, packageName)) {
            return Optional.of("generated code cannot see it; make it visible to its package");
        }
        return misfit(components.get(0));
    }

    private static boolean holdsItself(TypeElement type) {
        Set<TypeElement> seen = new HashSet<>();
        Optional<TypeElement> next = Optional.of(type);
        while (next.isPresent() && seen.add(next.get())) {
            List<? extends RecordComponentElement> components = RecordComponents.of(next.get());
            next = components.size() == 1
                    ? TypeReader.element(components.get(0).asType()).filter(inner -> Annotations.has(inner, "Embedded"))
                    : Optional.empty();
        }
        return next.isPresent();
    }

    private static Optional<String> misfit(RecordComponentElement component) {
        boolean isNullable = Stream.of(
                        component.getAnnotationMirrors(),
                        component.getAccessor().getAnnotationMirrors(),
                        component.asType().getAnnotationMirrors())
                .flatMap(List::stream)
                .anyMatch(Annotations::isNullable);
        return isNullable
                ? Optional.of("its component is @Nullable; say that of the component that has this type instead")
                : Optional.empty();
    }
}
