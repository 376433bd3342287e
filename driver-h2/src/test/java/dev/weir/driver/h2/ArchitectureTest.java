package dev.weir.driver.h2;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.weir.house.DriverRules;
import dev.weir.house.HouseRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ArchitectureTest {
    private static final JavaClasses MAIN = HouseRule.module("dev.weir.driver.h2");

    /** The bridge maps what goes wrong: only an address or a value is refused here. A thread is made for each connection. */
    private static final List<HouseRule> RULES = DriverRules.strict()
            .errorsMadeIn("H2Address", "H2Wires")
            .threadsChosenIn("H2Thread", "H2Engine")
            .list();

    @ParameterizedTest
    @FieldSource("RULES")
    void holds(HouseRule rule) {
        rule.check(MAIN);
    }

    @Test
    void lookedAtTheDriver() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName))
                .contains("H2Driver", "H2Thread", "H2Errors")
                .doesNotContain("ArchitectureTest");
    }

    /** R14. */
    @Test
    void isNullMarked() {
        assertThat(H2Driver.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }

    @Test
    void showsLittle() {
        assertThat(MAIN.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("H2Driver", "H2DriverProvider");
    }
}
