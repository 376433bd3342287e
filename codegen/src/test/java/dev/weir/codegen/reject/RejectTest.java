package dev.weir.codegen.reject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.check.Message;
import dev.weir.codegen.testing.Compilation;
import dev.weir.codegen.testing.Finding;
import dev.weir.codegen.testing.Workshop;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectTest {
    @TempDir
    Path folder;

    static List<RejectCase> cases() {
        return RejectCase.all();
    }

    /** The compiler says what the case expects and nothing else: no error of ours hides another, none brings others. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedWhereAndAsTheCaseSays(RejectCase rejected) {
        Compilation compilation = compile(rejected, Workshop.in(folder));

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.findings()).containsExactlyInAnyOrderElementsOf(rejected.expected());
    }

    /** The other compiler says the same of ours. It knows no position of a record, and has its own words for the rest. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedByEcjToo(RejectCase rejected) {
        Compilation compilation = compile(rejected, Workshop.in(folder).with(Workshop.Tool.ECJ));

        List<Finding> ours =
                compilation.findings().stream().filter(Finding::isOurs).toList();
        assertThat(compilation.succeeded()).isFalse();
        assertThat(ours)
                .extracting(Finding::text)
                .containsExactlyInAnyOrderElementsOf(rejected.expected().stream()
                        .filter(Finding::isOurs)
                        .map(Finding::text)
                        .toList());
        assertThat(ours).filteredOn(finding -> finding.line() > 0).allSatisfy(finding -> assertThat(rejected.expected())
                .anyMatch(expected -> expected.text().equals(finding.text()) && expected.line() == finding.line()));
    }

    @Test
    void everyMessageHasACase() {
        Set<String> shown = cases().stream().map(RejectCase::name).collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(Arrays.stream(Message.values()).map(Enum::name).toList());
    }

    /** A case that is named after a message shows that message, so that the one above means something. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void showsTheMessageOfItsName(RejectCase rejected) {
        Arrays.stream(Message.values())
                .filter(message -> rejected.name().equals(message.name()))
                .forEach(message -> assertThat(rejected.expected())
                        .extracting(Finding::text)
                        .anySatisfy(text -> assertThat(text).startsWith(id(message))));
    }

    private static String id(Message message) {
        String anyText = message.text("", "", "", "", "", "");
        return anyText.substring(0, anyText.indexOf(']') + 1);
    }

    private static Compilation compile(RejectCase rejected, Workshop workshop) {
        if (rejected.compiledBefore().isEmpty()) {
            return workshop.compile(rejected.sources());
        }
        Compilation before = workshop.compile(rejected.compiledBefore(), List.of());
        assertThat(before.succeeded()).isTrue();
        return workshop.compile(rejected.sources(), before.classes());
    }
}
