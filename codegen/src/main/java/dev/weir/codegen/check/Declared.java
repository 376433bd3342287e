package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A relation that has one annotation, the right handle and a model at its other end, so that more can be asked of it. */
record Declared(RelationSource relation, RelationSource.Mark mark, ModelSource target) {

    /** Returns the relations of a model of which that can be said, in order. */
    static List<Declared> of(ModelSource model, Links links) {
        List<Declared> declared = new ArrayList<>();
        for (RelationSource relation : model.relations()) {
            Optional<RelationSource.Mark> mark = relation.mark();
            Optional<ModelSource> target = links.target(relation);
            if (mark.isPresent()
                    && target.isPresent()
                    && target.get().declaration().isRecord()
                    && HandlesFitRelations.fits(mark.get().kind(), relation.handle())) {
                declared.add(new Declared(relation, mark.get(), target.get()));
            }
        }
        return declared;
    }

    /** Returns the belongs-to relations of a model of which that can be said, in order. */
    static List<Declared> belongsTo(ModelSource model, Links links) {
        return of(model, links).stream().filter(Declared::isBelongsTo).toList();
    }

    /** Returns the other relations of a model of which that can be said, in order, without those that lead through others. */
    static List<Declared> others(ModelSource model, Links links) {
        return of(model, links).stream()
                .filter(declared -> !declared.isBelongsTo())
                .filter(declared -> declared.mark().via().isEmpty())
                .toList();
    }

    private boolean isBelongsTo() {
        return mark.kind() == RelationKind.BELONGS_TO;
    }
}
