package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of components. */
final class TypeReader {
    private static final Map<String, ValueType> SCALARS = scalars();

    private TypeReader() {}

    /** Returns the type of a component that is to be stored in a model of the given package. */
    static ValueType value(TypeMirror type, String packageName) {
        if (type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE) {
            return new ValueType.Scalar(ScalarKind.BYTES, false);
        }
        ValueType scalar = SCALARS.get(key(type));
        if (scalar != null) {
            return scalar;
        }
        Optional<TypeElement> declared = element(type);
        if (declared.filter(element -> Annotations.has(element, "Embedded")).isPresent()) {
            return EmbeddedReader.read(declared.get(), packageName);
        }
        return declared.filter(element -> element.getKind() == ElementKind.ENUM)
                .<ValueType>map(element -> labels(element, packageName))
                .orElseGet(() -> new ValueType.Unsupported(TypeText.of(type), Advice.on(type)));
    }

    /** Returns the handle that a type is, if it is one. */
    static Optional<HandleKind> handle(TypeMirror type) {
        Optional<String> name =
                element(type).map(element -> element.getQualifiedName().toString());
        for (HandleKind kind : HandleKind.values()) {
            if (name.filter(("dev.weir." + kind.simpleName())::equals).isPresent()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the class or interface that a type is, without its arguments. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    /** Returns the model that a type is, or that is its only argument. */
    static Optional<TypeElement> model(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (Annotations.has(element, "Model")) {
            return Optional.of(element);
        }
        return declared.getTypeArguments().size() == 1
                ? element(declared.getTypeArguments().get(0)).filter(argument -> Annotations.has(argument, "Model"))
                : Optional.empty();
    }

    /** Returns the only argument of a type, as that of a component that is to be stored, if it is no model. */
    static Optional<ValueType> values(TypeMirror type, String packageName) {
        boolean hasOne = type instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1;
        return hasOne && model(type).isEmpty()
                ? Optional.of(value(((DeclaredType) type).getTypeArguments().get(0), packageName))
                : Optional.empty();
    }

    private static ValueType labels(TypeElement type, String packageName) {
        boolean isEmpty =
                type.getEnclosedElements().stream().noneMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT);
        TypeName name = TypeText.name(type);
        return new ValueType.Labels(name, isEmpty, Visibility.isHiddenFrom(type, packageName));
    }

    private static String key(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? TypeText.of(type)
                : element(type)
                        .map(element -> element.getQualifiedName().toString())
                        .orElse("");
    }

    private static Map<String, ValueType> scalars() {
        Map<String, ValueType> scalars = new HashMap<>();
        for (ScalarKind kind : ScalarKind.values()) {
            kind.primitive().ifPresent(name -> scalars.put(name, new ValueType.Scalar(kind, true)));
            scalars.put(kind.boxed().qualified(), new ValueType.Scalar(kind, false));
        }
        return Map.copyOf(scalars);
    }
}
