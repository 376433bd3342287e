package dev.weir.codegen.write;

import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.read.FieldSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the finders of a companion. */
final class FinderWriter {
    private final Subject subject;
    private final SourceFile file;

    FinderWriter(Subject subject, SourceFile file) {
        this.subject = subject;
        this.file = file;
    }

    void write(Finder finder) {
        List<FieldCode> codes = finder.fields().stream()
                .map(field -> FieldCode.of(field, subject, file))
                .toList();
        List<String> names = Identifiers.distinct(
                finder.fields().stream().map(subject::parameter).toList(), List.of());
        file.define("suffix", finder.suffix());
        file.define("fields", finder.phrase());
        file.define("instances", finder.isUnique() ? "the instance" : "the instances");
        file.define(
                "parameters",
                IntStream.range(0, names.size())
                        .mapToObj(i -> codes.get(i).type() + " " + names.get(i))
                        .collect(Collectors.joining(", ")));
        file.define("arguments", String.join(", ", names));
        file.define("executor", Identifiers.fresh("executor", names));
        by(codes, names);
        file.add(finder.isUnique() ? UNIQUE : NOT_UNIQUE);
    }

    private static final String UNIQUE =
            """

                /** Gives the instance with this $fields, or completes empty. */
                public static $Mono<$M> findBy$suffix($Executor $executor, $parameters) {
                    return by$suffix($arguments).first($executor);
                }

                /** Gives the instance with this $fields, or fails with {@code RecordNotFoundException}. */
                public static $Mono<$M> getBy$suffix($Executor $executor, $parameters) {
                    return by$suffix($arguments).get($executor);
                }
            """;

    private static final String NOT_UNIQUE =
            """

                /** Gives the instances with this $fields. */
                public static $Flux<$M> findBy$suffix($Executor $executor, $parameters) {
                    return by$suffix($arguments).fetch($executor);
                }

                /** Gives the only instance with this $fields; fails if there is none or more. */
                public static $Mono<$M> getBy$suffix($Executor $executor, $parameters) {
                    return by$suffix($arguments).get($executor);
                }
            """;

    private void by(List<FieldCode> codes, List<String> names) {
        String path = Subject.variable(subject.family().model(), names);
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            FieldSource field = codes.get(i).field();
            String equality = file.fill(
                    "$path.$accessor().eq($value)",
                    "path",
                    path,
                    "accessor",
                    subject.members().inPath(field),
                    "value",
                    codes.get(i).notNull(field.name(), names.get(i)));
            condition.append(i == 0 ? equality : "\n                .and(" + equality + ")");
        }
        file.add(
                """

                    /** Returns the query for $instances with this $fields. */
                    public static $MQuery by$suffix($parameters) {
                        return ALL.where($path -> $condition);
                    }
                """,
                "path",
                path,
                "condition",
                condition.toString());
    }
}
