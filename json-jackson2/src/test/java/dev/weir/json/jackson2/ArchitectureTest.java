package dev.weir.json.jackson2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.weir.house.DriverRules;
import dev.weir.house.HouseRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ArchitectureTest {
    private static final JavaClasses MAIN = HouseRule.module("dev.weir.json.jackson2");

    /** R1: the handles are all that this module knows of the library. */
    private static final HouseRule KNOWS_HANDLES_ALONE = new HouseRule(
            "R1",
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.weir.annotation..",
                            "dev.weir.query..",
                            "dev.weir.core..",
                            "dev.weir.exec..",
                            "dev.weir.planner..",
                            "dev.weir.driver..",
                            "reactor..")
                    .because("JSON is written of what is there already"));

    /** Those of drivers, but for the one about the classes of the api, which this module is made for. */
    private static final List<HouseRule> RULES = Stream.concat(
                    Stream.of(KNOWS_HANDLES_ALONE),
                    DriverRules.strict().list().stream()
                            .filter(rule -> !rule.name().equals("R5")))
            .toList();

    @ParameterizedTest
    @FieldSource("RULES")
    void holds(HouseRule rule) {
        rule.check(MAIN);
    }

    @Test
    void lookedAtTheModule() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName))
                .contains("WeirModule", "HandleSerializer", "HandleDeserializer")
                .doesNotContain("ArchitectureTest");
    }

    /** R14. */
    @Test
    void isNullMarked() {
        assertThat(WeirModule.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }

    @Test
    void showsLittle() {
        assertThat(MAIN.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactly("WeirModule");
    }
}
