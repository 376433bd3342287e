package dev.weir.codegen.link;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.HandleKind;
import dev.weir.codegen.read.IndexSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.OnDelete;
import dev.weir.codegen.read.RelationSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * A belongs-to with both its ends.
 *
 * @param owner the model that has it
 * @param key the owner's components that hold the link
 * @param references the target's components that they repeat, in the same order
 */
public record Link(
        ModelSource owner,
        RelationSource relation,
        ModelSource target,
        List<FieldSource> key,
        List<FieldSource> references) {
    public Link {
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    /** Returns whether every instance of the owner has a target. */
    public boolean isRequired() {
        return relation.handle().filter(handle -> handle == HandleKind.ONE).isPresent();
    }

    /** Returns what becomes of an instance of the owner when its target is deleted. */
    public OnDelete onDelete() {
        return relation.mark().map(RelationSource.Mark::onDelete).orElse(OnDelete.DEFAULT);
    }

    /** Returns whether an instance of the owner can be given another target: not if its key would be another then. */
    public boolean isChangeable() {
        return key.stream().noneMatch(FieldSource::isKey);
    }

    /** Returns whether the owner can be looked up by the link: it comes first in the primary key or in an index. */
    public boolean isIndexed() {
        List<String> link = keyNames();
        return startsWith(names(owner.key()), link)
                || indexes().anyMatch(index -> startsWith(index.components(), link));
    }

    /** Returns whether no two instances of the owner have the same target. */
    public boolean isUnique() {
        List<String> link = keyNames();
        return names(owner.key()).equals(link)
                || indexes().filter(IndexSource::unique).anyMatch(index -> link.containsAll(index.components()));
    }

    public List<String> keyNames() {
        return names(key);
    }

    private Stream<IndexSource> indexes() {
        return Indexes.of(owner).stream();
    }

    private static List<String> names(List<FieldSource> fields) {
        return fields.stream().map(FieldSource::name).toList();
    }

    private static boolean startsWith(List<String> indexed, List<String> link) {
        return indexed.size() >= link.size() && indexed.subList(0, link.size()).equals(link);
    }
}
