package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.weir.planted.Planted;
import dev.weir.query.ModelQuery;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(ModelQuery.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void importsTheModule() {
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder("dev.weir", "dev.weir.annotation", "dev.weir.query");
        assertThat(MAIN.contain(ModelQuery.class)).isTrue();
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
