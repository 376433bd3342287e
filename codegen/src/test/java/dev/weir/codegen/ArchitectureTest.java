package dev.weir.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.weir.codegen.planted.Planted;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.weir.codegen");

    @Test
    void importsTheModule() {
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        "dev.weir.codegen",
                        "dev.weir.codegen.check",
                        "dev.weir.codegen.link",
                        "dev.weir.codegen.name",
                        "dev.weir.codegen.read",
                        "dev.weir.codegen.write");
        assertThat(MAIN.contain(ModelProcessor.class)).isTrue();
        assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRule(HouseRule house) {
        house.rule().check(MAIN);
    }

    static List<Planted> planted() {
        return Planted.ALL;
    }

    @ParameterizedTest
    @MethodSource("planted")
    void catchesAViolation(Planted planted) {
        HouseRule house = HouseRule.valueOf(planted.rule());
        JavaClasses violators = new ClassFileImporter().importClasses(planted.violators());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> house.rule().check(violators))
                .withMessageContaining(planted.violators().get(0).getSimpleName());
    }

    @Test
    void everyRuleIsSeenToFail() {
        assertThat(Planted.ALL)
                .extracting(Planted::rule)
                .containsAll(Arrays.stream(HouseRule.values()).map(Enum::name).toList());
    }
}
