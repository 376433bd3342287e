package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Types as messages show them: without packages and annotations. */
final class TypeText {
    private TypeText() {}

    static String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            String name = name((TypeElement) declared.asElement()).name();
            return declared.getTypeArguments().isEmpty()
                    ? name
                    : declared.getTypeArguments().stream()
                            .map(TypeText::of)
                            .collect(Collectors.joining(", ", name + "<", ">"));
        }
        return type.getKind().isPrimitive()
                ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
                : type.toString();
    }

    /** Returns the name of a class or interface. */
    static TypeName name(TypeElement type) {
        String name = type.getSimpleName().toString();
        Element around = type.getEnclosingElement();
        while (!(around instanceof PackageElement) && around != null) {
            name = around.getSimpleName() + "." + name;
            around = around.getEnclosingElement();
        }
        return new TypeName(
                around instanceof PackageElement pack ? pack.getQualifiedName().toString() : "", name);
    }
}
