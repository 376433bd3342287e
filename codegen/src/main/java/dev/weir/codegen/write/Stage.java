package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedModel;
import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.RelationKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One step on the way to a complete create. */
sealed interface Stage {

    /** Returns what it asks for. */
    ComponentSource component();

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitField(FieldSource field);

        R visitHasOne(LinkedRelation relation);

        R visitLink(LinkedRelation relation);
    }

    /** Asks for the value of a field. */
    record OfField(FieldSource component) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitField(component);
        }
    }

    /** Asks for the instance of a has-one that always leads somewhere. */
    record OfHasOne(LinkedRelation relation) implements Stage {
        @Override
        public ComponentSource component() {
            return relation.source();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHasOne(relation);
        }
    }

    /** Asks for the instance that the new one belongs to. */
    record OfLink(LinkedRelation relation) implements Stage {
        @Override
        public ComponentSource component() {
            return relation.source();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLink(relation);
        }
    }

    /**
     * Returns the steps of a model: the fields that must be given, in their order, without those that hold a required
     * link; then what it must have; and last what it must belong to, so that a relation of the other model can leave that
     * out.
     */
    static List<Stage> of(LinkedModel model) {
        Set<FieldSource> linked = new HashSet<>();
        List<LinkedRelation> links = model.relations(RelationKind.BELONGS_TO).stream()
                .filter(LinkedRelation::isRequired)
                .toList();
        links.forEach(relation -> linked.addAll(relation.link().key()));
        Stream<Stage> fields = model.source().fields().stream()
                .filter(field -> !field.isNullable() && field.auto().isEmpty() && !linked.contains(field))
                .map(OfField::new);
        Stream<Stage> hasOnes = model.relations(RelationKind.HAS_ONE).stream()
                .filter(LinkedRelation::isRequired)
                .map(OfHasOne::new);
        return Stream.concat(Stream.concat(fields, hasOnes), links.stream().map(OfLink::new))
                .toList();
    }
}
