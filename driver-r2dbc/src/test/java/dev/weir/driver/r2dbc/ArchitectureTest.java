package dev.weir.driver.r2dbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.weir.house.DriverRules;
import dev.weir.house.HouseRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String PLANTED = "dev.weir.driver.r2dbc.planted.";

    private static final JavaClasses MAIN = HouseRule.module("dev.weir.driver.r2dbc");

    /**
     * The pool subscribes, and what opens its connections, for those nobody waits for any more. Time-outs are the pool's; a
     * connection that works on the caller's thread has one of its own.
     */
    private static final List<HouseRule> RULES = DriverRules.strict()
            .errorsMadeIn("R2dbcErrors", "PoolErrors", "Refusals")
            .threadsChosenIn("LendingPool", "Links", "Sending")
            .subscribedIn("Exchange", "Links", "Openings", "Member", "Borrower", "LendingPool")
            .subscribersAre("Borrower", "Exchange")
            .list();

    private static final ArchRule MICROMETER_STAYS_APART = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weir.driver.r2dbc.pool.meters")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..")
            .because("it need not be on the class path");

    private static final ArchRule THE_POOL_KNOWS_NO_DRIVER = noClasses()
            .that()
            .resideInAPackage("dev.weir.driver.r2dbc.pool..")
            .or()
            .resideInAPackage("dev.weir.driver.r2dbc.planted")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.r2dbc..", "dev.weir.driver.r2dbc")
            .because("it lends anything");

    static Stream<Arguments> ownRules() {
        return Stream.of(
                argumentSet("Micrometer", MICROMETER_STAYS_APART, "LoadsMicrometer"),
                argumentSet("pool", THE_POOL_KNOWS_NO_DRIVER, "KnowsADatabase"));
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void holds(HouseRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("ownRules")
    void holdsByItself(ArchRule rule, String planted) {
        rule.check(MAIN);
    }

    /** The rule is seen to catch what it is for. */
    @ParameterizedTest
    @MethodSource("ownRules")
    void catchesAViolation(ArchRule rule, String planted) throws ClassNotFoundException {
        JavaClasses violating = new ClassFileImporter().importClasses(Class.forName(PLANTED + planted));

        assertThat(rule.evaluate(violating).hasViolation()).isTrue();
    }

    @Test
    void lookedAtTheModule() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName))
                .contains("R2dbcDriver", "Exchange", "Borrower", "PoolErrors", "PoolMeters")
                .doesNotContain("LoadsMicrometer", "ArchitectureTest");
    }

    /** R2. */
    @Test
    void hasNoCyclesOfPackages() {
        slices().matching("dev.weir.driver.r2dbc.(**)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    /** R14. */
    @ParameterizedTest
    @ValueSource(strings = {"dev.weir.driver.r2dbc", "dev.weir.driver.r2dbc.pool", "dev.weir.driver.r2dbc.pool.meters"})
    void isNullMarked(String name) {
        assertThat(MAIN.getPackage(name).isAnnotatedWith(NullMarked.class)).isTrue();
    }

    @Test
    void showsLittleOfThePool() {
        assertThat(MAIN.stream()
                        .filter(type -> type.isTopLevelClass()
                                && type.getPackageName().endsWith(".pool")
                                && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "Connections", "Lease", "LendingPool", "PoolOptions", "PoolSettings", "PoolStatistics");
    }
}
