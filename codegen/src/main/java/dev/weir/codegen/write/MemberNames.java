package dev.weir.codegen.write;

import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The names of what is generated for the components of a model. Each is the component's own wherever that is free; where
 * the generated class has a member of that name already, it ends in an underscore, and so do names that two components
 * would share. They follow from the names of the components alone, so that another model can tell them.
 */
final class MemberNames {
    /** What paths inherit and components would override or hide. */
    private static final Set<String> OF_PATH =
            Set.of("root", "via", "isPresent", "isAbsent", "tree", "joined", "optional", "selected");

    /** What paths inherit and the includes of relations would be mixed up with. */
    private static final String INCLUDE = "include";

    /** What queries inherit or have, and relations would override or hide. */
    private static final Set<String> OF_QUERY = Set.of("root", "state", "delete", "update", "readsOnly", "allowScan");

    /** What companions have, and relations would repeat. */
    private static final Set<String> OF_COMPANION = Set.of("update", "delete");

    /** The constants of definitions, beside those of relations. */
    private static final Set<String> OF_DEFINITION = Set.of("ID", "INSTANCE");

    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> stages;
    private final Map<String, String> parts;
    private final Map<String, String> inPath;
    private final Map<String, String> inQuery;
    private final Map<String, String> inCompanion;

    private MemberNames(ModelSource model) {
        constants.putAll(named(model.fields(), field -> Words.constant(field.name()), Set.of()));
        constants.putAll(named(model.relations(), relation -> Words.constant(relation.name()), OF_DEFINITION));
        this.stages = named(model.components(), any -> "Needs" + Words.capitalized(any.name()), Set.of());
        this.parts = named(model.relations(), relation -> Words.capitalized(relation.name()), Set.of());
        this.inPath = named(model.components(), MemberNames::pathAccessor, OF_PATH);
        this.inQuery = named(model.relations(), ComponentSource::name, OF_QUERY);
        this.inCompanion = named(model.relations(), ComponentSource::name, OF_COMPANION);
    }

    static MemberNames of(ModelSource model) {
        return new MemberNames(model);
    }

    /** Returns the constant in {@code Fields} or {@code Relations}. */
    String constant(ComponentSource component) {
        return name(constants, component);
    }

    /** Returns the stage that asks for a component. */
    String stage(ComponentSource component) {
        return name(stages, component);
    }

    /** Returns what the names of classes and methods for a relation have in them: its own name, capitalized. */
    String part(ComponentSource relation) {
        return name(parts, relation);
    }

    /** Returns the accessor in the path. */
    String inPath(ComponentSource component) {
        return name(inPath, component);
    }

    /** Returns the method of a relation in the query. */
    String inQuery(ComponentSource relation) {
        return name(inQuery, relation);
    }

    /** Returns the method of a relation in the companion. */
    String inCompanion(ComponentSource relation) {
        return name(inCompanion, relation);
    }

    private static String name(Map<String, String> names, ComponentSource component) {
        String name = names.get(component.name());
        if (name == null) {
            throw new IllegalArgumentException("no component " + component.name());
        }
        return name;
    }

    private static String pathAccessor(ComponentSource component) {
        boolean mixedUp =
                component instanceof RelationSource && component.name().equals(INCLUDE);
        return mixedUp ? INCLUDE + "_" : component.name();
    }

    private static Map<String, String> named(
            List<? extends ComponentSource> components, Function<ComponentSource, String> form, Set<String> taken) {
        List<String> wanted = components.stream().map(form).toList();
        List<String> names = Identifiers.distinct(wanted, taken);
        Map<String, String> byComponent = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byComponent.put(components.get(i).name(), names.get(i));
        }
        return byComponent;
    }
}
