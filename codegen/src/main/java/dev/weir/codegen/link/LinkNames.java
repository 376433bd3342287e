package dev.weir.codegen.link;

import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.List;

/**
 * The components that a belongs-to speaks of, by name; they need not exist.
 *
 * @param key the own components that hold the link
 * @param references the components of the target that they repeat
 */
public record LinkNames(List<String> key, List<String> references) {
    public LinkNames {
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    /** Returns the names that the annotation gives, or for those it leaves out the default ones. */
    public static LinkNames of(RelationSource relation, RelationSource.Mark mark, ModelSource target) {
        List<String> references = mark.references().isEmpty()
                ? target.key().stream().map(FieldSource::name).toList()
                : mark.references();
        List<String> key = mark.key().isEmpty()
                ? references.stream()
                        .map(reference -> relation.name() + Words.capitalized(reference))
                        .toList()
                : mark.key();
        return new LinkNames(key, references);
    }
}
