package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type that is annotated as a model.
 *
 * @param table the name in the annotation, empty if there is none
 * @param companion the name in the annotation, empty if there is none
 * @param components in the order of the record; empty if it is no record
 * @param indexes the indexes declared on the record
 * @param compiledStages the names of the stages of its generated create, first to last, if that was compiled before
 * @param shadowed the simple names of {@code java.lang} that mean another type in its package
 */
public record ModelSource(
        TypeName type,
        Declaration declaration,
        String table,
        String companion,
        List<ComponentSource> components,
        List<IndexSource> indexes,
        Optional<List<String>> compiledStages,
        Set<String> shadowed,
        Position position) {
    public ModelSource {
        components = List.copyOf(components);
        indexes = List.copyOf(indexes);
        compiledStages = compiledStages.map(List::copyOf);
        shadowed = Set.copyOf(shadowed);
    }

    /** Returns a component as messages show it, such as {@code User.email}. */
    public String show(ComponentSource component) {
        return show(component.name());
    }

    /** Returns a component as messages show it, such as {@code User.email}; it need not exist. */
    public String show(String component) {
        return type.simple() + "." + component;
    }

    /** Returns the components that are to be stored, in order. */
    public List<FieldSource> fields() {
        return components.stream()
                .filter(FieldSource.class::isInstance)
                .map(FieldSource.class::cast)
                .toList();
    }

    /** Returns the components that are relations, in order. */
    public List<RelationSource> relations() {
        return components.stream()
                .filter(RelationSource.class::isInstance)
                .map(RelationSource.class::cast)
                .toList();
    }

    /** Returns the components of the primary key, in order. */
    public List<FieldSource> key() {
        return fields().stream().filter(FieldSource::isKey).toList();
    }

    /** Returns the stored component of that name, if there is one. */
    public Optional<FieldSource> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Returns the component of that name, if there is one. */
    public Optional<ComponentSource> component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }
}
