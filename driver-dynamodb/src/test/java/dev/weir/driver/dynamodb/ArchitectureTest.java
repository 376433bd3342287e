package dev.weir.driver.dynamodb;

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
    private static final JavaClasses MAIN = HouseRule.module("dev.weir.driver.dynamodb");

    /** What goes wrong is put into words in one room, but for a value that no attribute can hold or that is not what is read. */
    private static final List<HouseRule> RULES = DriverRules.strict()
            .errorsMadeIn("DynamoErrors", "ServiceErrors", "AttributeCodec", "ItemRow")
            .list();

    @ParameterizedTest
    @FieldSource("RULES")
    void holds(HouseRule rule) {
        rule.check(MAIN);
    }

    @Test
    void lookedAtTheDriver() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName))
                .contains("DynamoDriver", "ConditionWriter", "DynamoErrors")
                .doesNotContain("ArchitectureTest");
    }

    /** R14. */
    @Test
    void isNullMarked() {
        assertThat(DynamoDriver.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }

    @Test
    void showsLittle() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getPackageName().equals("dev.weir.driver.dynamodb"))
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("DynamoDriver", "DynamoDriverBuilder", "DynamoDriverProvider");
    }
}
