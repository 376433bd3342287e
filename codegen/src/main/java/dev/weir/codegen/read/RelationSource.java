package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A component that is a relation by its type or by an annotation; when all is well, by both.
 *
 * @param type its type as it is written, without annotations
 * @param handle the handle, if its type is one
 * @param isRaw whether the handle lacks its type argument
 * @param target the model that its type speaks of, inside of a handle or not
 * @param values the type that its handle speaks of, if that is no model
 * @param links its relation annotations; one when all is well
 * @param nullness what is said about null
 * @param misplaced the names of those of its annotations that only fields can have
 */
public record RelationSource(
        String name,
        String type,
        Optional<HandleKind> handle,
        boolean isRaw,
        Optional<TypeName> target,
        Optional<ValueType> values,
        List<Mark> links,
        Nullness nullness,
        List<String> misplaced,
        Position position)
        implements ComponentSource {
    public RelationSource {
        links = List.copyOf(links);
        misplaced = List.copyOf(misplaced);
    }

    /**
     * A relation annotation.
     *
     * @param key the own components it names; empty if it names none
     * @param references the components of the target it names; empty if it names none
     * @param pair the component of the target it names; empty if it names none
     * @param via the components on the way that it names, with dots between them; empty if it names none
     * @param onDelete what becomes of an instance when its target is deleted
     * @param eager whether it is loaded with every instance
     */
    public record Mark(
            RelationKind kind,
            List<String> key,
            List<String> references,
            String pair,
            String via,
            OnDelete onDelete,
            boolean eager) {
        public Mark {
            key = List.copyOf(key);
            references = List.copyOf(references);
        }
    }

    /** Returns the only relation annotation; empty if there is none, or are several. */
    public Optional<Mark> mark() {
        return links.size() == 1 ? Optional.of(links.get(0)) : Optional.empty();
    }

    /** Returns whether it has one relation annotation, and of this kind; if it leads through others, it is of none. */
    public boolean is(RelationKind kind) {
        return mark().filter(mark -> mark.kind() == kind && mark.via().isEmpty())
                .isPresent();
    }

    /** Returns the names of the components that it leads through, in order, if it does. */
    public Optional<List<String>> way() {
        return mark().map(Mark::via).filter(via -> !via.isEmpty()).map(via -> List.of(via.split("\\.", -1)));
    }
}
