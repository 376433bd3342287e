package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedModel;
import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.name.Family;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.ValueType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The model that files are written for.
 *
 * @param marksGenerated whether code in its module can name the annotation of generated code
 */
record Subject(LinkedModel model, Links links, Family family, MemberNames members, boolean marksGenerated) {
    private static final String PROCESSOR = "dev.weir.codegen.ModelProcessor";

    static Subject of(LinkedModel model, Links links, boolean marksGenerated) {
        ModelSource source = model.source();
        return new Subject(
                model, links, Family.of(source.type(), source.companion()), MemberNames.of(source), marksGenerated);
    }

    ModelSource source() {
        return model.source();
    }

    /** Returns the class for what an instance has through a has-one or has-many. */
    TypeName scope(LinkedRelation relation) {
        return family.scope(members.part(relation.source()));
    }

    /** Returns the class for what an update changes about what an instance has many of. */
    TypeName linking(LinkedRelation relation) {
        return family.linking(members.part(relation.source()));
    }

    static Family family(LinkedRelation relation) {
        return Family.of(relation.target().type(), relation.target().companion());
    }

    /**
     * Starts a file in which {@code $M} is the record and {@code $MPath}, {@code $MQuery} and so on are its classes,
     * {@code $Ms} the companion.
     *
     * @param reserved simple names that mean something inside of the file
     */
    SourceFile file(TypeName name, Set<String> reserved) {
        Imports imports = new Imports(name, reserved, source().shadowed());
        imports.claim(Stream.concat(family.all(), inPackageFirst()));
        SourceFile file = new SourceFile(name, imports);
        defineFamily(file, "M", family);
        file.define("self", Identifiers.variable(family.model().simple()));
        file.define("model", Words.phrase(family.model().simple()));
        file.define("simple", family.model().simple());
        file.define("access", source().declaration().isPublic() ? "public final" : "final");
        file.define("annotations", annotations(file));
        return file;
    }

    /** Lets {@code $T} be the record at the other end of a relation, and {@code $TPath} and so on its classes. */
    static void defineTarget(SourceFile file, LinkedRelation relation) {
        defineTarget(file, relation.target());
    }

    /** Lets {@code $T} be a record, and {@code $TPath} and so on its classes. */
    static void defineTarget(SourceFile file, ModelSource target) {
        defineFamily(file, "T", Family.of(target.type(), target.companion()));
    }

    private static void defineFamily(SourceFile file, String letter, Family family) {
        file.define(letter, family.model());
        file.define(letter + "s", family.companion());
        file.define(letter + "Model", family.definition());
        file.define(letter + "Path", family.path());
        file.define(letter + "Query", family.query());
        file.define(letter + "Stage", family.stage());
        file.define(letter + "Create", family.create());
        file.define(letter + "Update", family.update());
    }

    /** Returns the types of the user that files may name, those that cannot be spelt out before others. */
    private Stream<TypeName> inPackageFirst() {
        Set<TypeName> types = new LinkedHashSet<>();
        model.relations().forEach(relation -> family(relation).all().forEach(types::add));
        model.throughs().stream()
                .map(through ->
                        Family.of(through.target().type(), through.target().companion()))
                .forEach(family -> family.all().forEach(types::add));
        Stream<FieldSource> values = model.throughs().stream().flatMap(through -> through.value().stream());
        Stream.concat(source().fields().stream(), values).forEach(field -> {
            for (ValueType type = field.type(); type instanceof ValueType.Wrapped wrapped; type = wrapped.inner()) {
                types.add(wrapped.name());
            }
            if (field.type().stored() instanceof ValueType.Labels labels) {
                types.add(labels.name());
            }
        });
        String own = family.model().packageName();
        return Stream.concat(
                types.stream().filter(type -> type.packageName().equals(own)),
                types.stream().filter(type -> !type.packageName().equals(own)));
    }

    private String annotations(SourceFile file) {
        return (marksGenerated ? file.fill("@$Generated(\"$processor\")\n", "processor", PROCESSOR) : "")
                + file.fill("@$NullMarked")
                + (source().declaration().isDeprecated()
                        ? file.fill("\n@$SuppressWarnings({\"deprecation\", \"removal\"}) // of what the user declared")
                        : "");
    }

    /** Returns the name of the parameter for a component. */
    String parameter(ComponentSource component) {
        return Identifiers.parameter(component.name(), packages());
    }

    /** Returns the name of a variable that holds an instance of a model, beside variables of other names. */
    static String variable(TypeName model, Collection<String> taken) {
        return Identifiers.fresh(Identifiers.variable(model.simple()), taken);
    }

    /** Returns how a method reaches its class's {@code state}, given the names of its parameters. */
    static String state(Collection<String> parameters) {
        return parameters.contains("state") ? "this.state" : "state";
    }

    private Set<String> packages() {
        Set<String> first = new HashSet<>(Set.of("java", "javax", "dev", "org", "reactor"));
        Stream.concat(family.all(), inPackageFirst())
                .map(type -> type.qualified()
                        .substring(0, Math.max(0, type.qualified().indexOf('.'))))
                .forEach(first::add);
        return first;
    }
}
