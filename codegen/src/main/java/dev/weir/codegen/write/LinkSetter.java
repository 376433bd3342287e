package dev.weir.codegen.write;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The method that takes all components of a required link at once. */
final class LinkSetter {
    private final List<FieldCode> codes;
    private final List<String> parameters;

    private LinkSetter(List<FieldCode> codes, List<String> parameters) {
        this.codes = codes;
        this.parameters = parameters;
    }

    static LinkSetter of(Link link, Subject subject, SourceFile file) {
        return new LinkSetter(
                link.key().stream()
                        .map(field -> FieldCode.of(field, subject, file))
                        .toList(),
                Identifiers.distinct(link.key().stream().map(subject::parameter).toList(), List.of()));
    }

    /** Returns its name: that of the component, or of the components such as {@code tenantIdAndProjectId}. */
    String name() {
        List<String> names =
                codes.stream().map(FieldCode::field).map(FieldSource::name).toList();
        return names.get(0)
                + names.stream()
                        .skip(1)
                        .map(name -> "And" + Words.capitalized(name))
                        .collect(Collectors.joining());
    }

    /** Returns its parameters as they are declared. */
    String declared() {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> codes.get(i).declared() + " " + parameters.get(i))
                .collect(Collectors.joining(", "));
    }

    List<FieldCode> codes() {
        return codes;
    }

    List<String> parameters() {
        return parameters;
    }
}
