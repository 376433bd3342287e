package dev.weir.codegen.read;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** The components of types. The compiler of Eclipse fails when it is asked for those of a type that is no record. */
final class RecordComponents {
    private RecordComponents() {}

    /** Returns the components of a type in order, none if it is no record. */
    static List<? extends RecordComponentElement> of(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? type.getRecordComponents() : List.of();
    }
}
