package dev.weir.planner.simplify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void listsEveryRuleOnce() {
        assertThat(Rules.forExpressions(SampleSchema.SCHEMA))
                .extracting(rule -> rule.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(implementors(Rule.class));
        assertThat(Rules.forSelects(SampleSchema.SCHEMA))
                .extracting(rule -> rule.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(implementors(SelectRule.class));
    }

    @Test
    void triesOnTheWayDownOnlyWhatItTriesOnTheWayUp() {
        assertThat(Rules.forExpressions(SampleSchema.SCHEMA))
                .extracting(Rule::getClass)
                .containsAll(Rules.descending().stream().map(Rule::getClass).toList());
    }

    @Test
    void hasATestForEachRule() {
        assertThat(Stream.concat(implementors(Rule.class).stream(), implementors(SelectRule.class).stream()))
                .allSatisfy(rule ->
                        assertThatCode(() -> Class.forName(rule + "Test")).doesNotThrowAnyException());
    }

    private static List<String> implementors(Class<?> type) {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.weir.planner.simplify")
                        .stream()
                        .filter(candidate -> !candidate.isInterface() && candidate.isAssignableTo(type))
                        .map(JavaClass::getName)
                        .toList();
    }
}
