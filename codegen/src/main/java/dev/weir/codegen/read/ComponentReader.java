package dev.weir.codegen.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads one component of a record. */
final class ComponentReader {
    private final RecordComponentElement component;
    private final Element position;

    private ComponentReader(RecordComponentElement component, Element position) {
        this.component = component;
        this.position = position;
    }

    static ComponentSource read(TypeElement type, RecordComponentElement component) {
        // javac up to 17 knows no line of a component, but that of the field it makes of it
        Optional<VariableElement> field = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getSimpleName().equals(component.getSimpleName()))
                .findFirst();
        return new ComponentReader(component, field.map(Element.class::cast).orElse(component))
                .read(TypeText.name(type).packageName());
    }

    private ComponentSource read(String packageName) {
        Optional<HandleKind> handle = TypeReader.handle(component.asType());
        List<RelationSource.Mark> links = links();
        return handle.isPresent() || !links.isEmpty() ? relation(handle, links, packageName) : field(packageName);
    }

    private RelationSource relation(Optional<HandleKind> handle, List<RelationSource.Mark> links, String packageName) {
        boolean isRaw = handle.isPresent()
                && component.asType() instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty();
        return new RelationSource(
                component.getSimpleName().toString(),
                TypeText.of(component.asType()),
                handle,
                isRaw,
                TypeReader.model(component.asType()).map(TypeText::name),
                TypeReader.values(component.asType(), packageName),
                links,
                nullness(),
                Stream.of("Key", "Auto", "Column", "Index", "Unique")
                        .filter(name -> !Annotations.all(component, name).isEmpty())
                        .toList(),
                new Position(position));
    }

    private FieldSource field(String packageName) {
        List<IndexSource> indexes = new ArrayList<>();
        Annotations.all(component, "Index").forEach(mirror -> indexes.add(index(mirror, false)));
        Annotations.all(component, "Unique").forEach(mirror -> indexes.add(index(mirror, true)));
        return new FieldSource(
                component.getSimpleName().toString(),
                TypeReader.value(component.asType(), packageName),
                nullness(),
                Annotations.has(component, "Key"),
                Annotations.find(component, "Auto").map(mirror -> Annotations.constant(mirror, "value")
                        .map(AutoStrategy::valueOf)
                        .orElse(AutoStrategy.BY_TYPE)),
                Annotations.find(component, "Column").map(mirror -> Annotations.text(mirror, "value")),
                indexes,
                new Position(position));
    }

    static IndexSource index(AnnotationMirror mirror, boolean unique) {
        return new IndexSource(unique, Annotations.texts(mirror, "value"), Annotations.text(mirror, "name"));
    }

    private List<RelationSource.Mark> links() {
        List<RelationSource.Mark> links = new ArrayList<>();
        for (RelationKind kind : RelationKind.values()) {
            Annotations.find(component, kind.annotation())
                    .map(mirror -> new RelationSource.Mark(
                            kind,
                            Annotations.texts(mirror, "key"),
                            Annotations.texts(mirror, "references"),
                            Annotations.text(mirror, "pair"),
                            Annotations.text(mirror, "via"),
                            Annotations.constant(mirror, "onDelete")
                                    .map(OnDelete::valueOf)
                                    .orElse(OnDelete.DEFAULT),
                            Annotations.flag(mirror, "eager")))
                    .ifPresent(links::add);
        }
        return links;
    }

    /** Looks in every place to which the compiler carries an annotation, since that depends on the annotation. */
    private Nullness nullness() {
        TypeMirror type = component.asType();
        boolean onComponent = Stream.of(component, position, component.getAccessor())
                .anyMatch(element -> hasNullable(element.getAnnotationMirrors()));
        if (onComponent || hasNullable(type.getAnnotationMirrors())) {
            return Nullness.NULLABLE;
        }
        return type instanceof ArrayType array
                        && hasNullable(array.getComponentType().getAnnotationMirrors())
                ? Nullness.NULLABLE_ITEMS
                : Nullness.NON_NULL;
    }

    private static boolean hasNullable(List<? extends AnnotationMirror> mirrors) {
        return mirrors.stream().anyMatch(Annotations::isNullable);
    }
}
