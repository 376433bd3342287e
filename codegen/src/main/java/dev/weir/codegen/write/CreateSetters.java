package dev.weir.codegen.write;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.AutoStrategy;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.ScalarKind;
import dev.weir.codegen.read.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the setters of a create for fields and for what the new instance belongs to. */
final class CreateSetters {
    private final Subject subject;
    private final SourceFile file;
    private final Set<FieldSource> staged = new HashSet<>();
    private final Set<FieldSource> linked = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    CreateSetters(Subject subject, SourceFile file, List<Stage> stages) {
        this.subject = subject;
        this.file = file;
        for (Stage stage : stages) {
            if (stage.component() instanceof FieldSource field) {
                staged.add(field);
            }
        }
        for (LinkedRelation relation : subject.model().relations(RelationKind.BELONGS_TO)) {
            if (relation.isRequired()) {
                linked.addAll(relation.link().key());
            }
        }
    }

    /** Writes the setter of a field, unless it is only given together with the rest of a required link. */
    void field(FieldSource field) {
        if (linked.contains(field)) {
            return;
        }
        FieldCode code = FieldCode.of(field, subject, file);
        String parameter = subject.parameter(field);
        file.add(
                """

                    $head
                    public $MCreate $method($type $parameter) {
                        return new $MCreate(
                                $state.set($MModel.Fields.$constant, $argument));
                    }
                """,
                "head",
                staged.contains(field) ? file.fill("@$Override") : doc(field),
                "method",
                field.name(),
                "type",
                code.declared(),
                "parameter",
                parameter,
                "state",
                Subject.state(List.of(parameter)),
                "constant",
                subject.members().constant(field),
                "argument",
                code.given(parameter));
    }

    private static String doc(FieldSource field) {
        String otherwise = field.auto()
                .map(strategy -> madeByDatabase(strategy, field.type()) ? "the database makes one" : "one is made")
                .orElse("or with {@code null}, it is NULL");
        String separator = field.auto().isPresent() ? " " : ", ";
        return "/** Sets the " + Words.phrase(field.name()) + "; without it" + separator + otherwise + ". */";
    }

    private static boolean madeByDatabase(AutoStrategy strategy, ValueType type) {
        return switch (strategy) {
            case INCREMENT -> true;
            case UUID_V4, UUID_V7 -> false;
            case BY_TYPE -> !(type.stored() instanceof ValueType.Scalar scalar && scalar.kind() == ScalarKind.UUID);
        };
    }

    /** Writes the setters of what the new instance belongs to: by key, by instance, by an instance yet to be created. */
    void belongsTo(LinkedRelation relation) {
        Subject.defineTarget(file, relation);
        file.define("relation", Words.phrase(relation.name()));
        file.define("method", relation.name());
        file.define("parameter", subject.parameter(relation.source()));
        file.define("state", Subject.state(List.of(subject.parameter(relation.source()))));
        Link link = relation.link();
        if (relation.isRequired()) {
            byKey(link);
        }
        String value = LinkValues.ofCreate(link, subject, file);
        file.add(
                """

                    $head
                    public $MCreate $method($T $parameter) {
                $value
                    }
                """,
                "head",
                file.fill(relation.isRequired() ? "@$Override" : "/** Sets the $relation it belongs to. */"),
                "value",
                value);
        if (link.key().stream().noneMatch(staged::contains)) {
            byCreate(relation);
        }
    }

    private void byKey(Link link) {
        LinkSetter setter = LinkSetter.of(link, subject, file);
        if (!written.add(setter.name())) {
            return;
        }
        file.add(
                """

                    @$Override
                    public $MCreate $setter($parameters) {
                        return new $MCreate(
                                $keyState$sets);
                    }
                """,
                "setter",
                setter.name(),
                "parameters",
                setter.declared(),
                "keyState",
                Subject.state(setter.parameters()),
                "sets",
                LinkValues.sets(subject, file, setter.codes(), i -> setter.codes()
                        .get(i)
                        .given(setter.parameters().get(i))));
    }

    private void byCreate(LinkedRelation relation) {
        file.add(
                """

                    $head
                    public $MCreate $method($TCreate $parameter) {
                        return new $MCreate($state.parent($MModel.Relations.$constant, $parameter.state()));
                    }
                """,
                "head",
                file.fill(
                        relation.isRequired()
                                ? "@$Override"
                                : "/** Sets the $relation it belongs to, a new one that is created first. */"),
                "constant",
                subject.members().constant(relation.source()));
    }
}
