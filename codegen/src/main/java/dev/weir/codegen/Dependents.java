package dev.weir.codegen;

import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.read.ModelSource;
import java.util.List;
import java.util.Set;

/** Models that name the generated classes of other models. */
final class Dependents {
    private Dependents() {}

    /** Adds to a set of models those that a relation leads to one of, directly or through others. */
    static void spread(Set<TypeName> models, List<ModelSource> candidates) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ModelSource candidate : candidates) {
                boolean leads = candidate.relations().stream()
                        .flatMap(relation -> relation.target().stream())
                        .anyMatch(models::contains);
                grew |= leads && models.add(candidate.type());
            }
        }
    }
}
