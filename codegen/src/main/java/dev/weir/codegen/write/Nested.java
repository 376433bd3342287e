package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import java.util.Optional;

/**
 * How the create of a model takes what is created with it through a has-one or has-many.
 *
 * @param item the type of a create that lacks at most the link; empty if it cannot lack just that
 * @param isStage whether {@code item} is the stage of the link
 * @param open the type of a create that is just begun and is not asked for the link
 * @param create the class of the create
 */
record Nested(Optional<String> item, boolean isStage, String open, String create) {

    static Nested of(LinkedRelation relation, Subject subject, SourceFile file) {
        Chain all = Chain.of(relation.target(), subject.links());
        Chain open = all.without(relation.link());
        String create = file.spell(Subject.family(relation).create());
        Optional<String> stage = relation.link().isRequired() ? all.last(relation.link()) : Optional.empty();
        Optional<String> item = stage.map(last -> file.fill("$TStage.") + last + "<" + create + ">")
                .or(() -> all.equals(open) ? Optional.of(create) : Optional.empty());
        return new Nested(item, stage.isPresent(), open.type(file), create);
    }

    /** Returns the expression for the state of an item. */
    String state(String item) {
        return (isStage ? create + ".of(" + item + ")" : item) + ".state()";
    }

    /** Returns the type of the function that makes a complete create of one that is begun. */
    String function(SourceFile file) {
        return file.fill("$Function<? super ") + open + ", " + create + ">";
    }
}
