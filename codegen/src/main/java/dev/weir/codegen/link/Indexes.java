package dev.weir.codegen.link;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.IndexSource;
import dev.weir.codegen.read.ModelSource;
import java.util.ArrayList;
import java.util.List;

/** All indexes of a model in one form. */
public final class Indexes {
    private Indexes() {}

    /** Returns those declared on components, in the order of the components, and then those declared on the record. */
    public static List<IndexSource> of(ModelSource model) {
        List<IndexSource> indexes = new ArrayList<>();
        for (FieldSource field : model.fields()) {
            for (IndexSource index : field.indexes()) {
                indexes.add(new IndexSource(index.unique(), List.of(field.name()), index.name()));
            }
        }
        indexes.addAll(model.indexes());
        return indexes;
    }
}
