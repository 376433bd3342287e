package dev.weir.driver.r2dbc;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.weir.core.error.WeirException;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscriber;

class ArchitectureTest {
    private static final String PLANTED = "dev.weir.driver.r2dbc.planted.";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.weir.driver.r2dbc");

    /** R5. */
    private static final ArchRule OPERATIONS_SPEAK_TABLES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.weir",
                    "dev.weir.annotation..",
                    "dev.weir.query..",
                    "dev.weir.exec..",
                    "dev.weir.planner..",
                    "dev.weir.core.schema.app..",
                    "dev.weir.core.schema.mapping..")
            .because("an operation speaks tables; a driver knows no model, plan or executor");

    /** R6. */
    private static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("block(First|Last|Optional)?")).and(reactors()))
            .because("a blocked thread is a stopped connection");

    /** R6. */
    private static final ArchRule NOTHING_WAITS = noClasses()
            .should()
            .callMethodWhere(
                    target(nameMatching("sleep|yield|onSpinWait")).and(target(owner(assignableTo(Thread.class)))))
            .because("tools that watch over threads which must not block answer that with an error");

    /** R6. */
    private static final ArchRule NOTHING_SUBSCRIBES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weir.driver.r2dbc.pool")
            .and()
            .doNotHaveSimpleName("Exchange")
            .and()
            .doNotHaveSimpleName("Links")
            .should()
            .callMethodWhere(target(nameMatching("subscribe")).and(reactors()))
            .because(
                    "the caller subscribes; a subscribe of ours loses context, cancellation and errors. The pool does, and"
                            + " what opens its connections, for those nobody waits for any more");

    /** R7. */
    private static final ArchRule NOTHING_IS_A_SUBSCRIBER = noClasses()
            .that()
            .doNotHaveSimpleName("Borrower")
            .and()
            .doNotHaveSimpleName("Exchange")
            .should()
            .beAssignableTo(Subscriber.class)
            .because("a subscriber is hard to prove; these two have their reasons, and their tests");

    /** R8. */
    private static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(resideInAPackage("java.util.concurrent.."))
            .because("two drivers share nothing");

    /** R9. */
    private static final ArchRule CLOSED_BY_DEFAULT = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(FINAL)
            .orShould()
            .haveModifier(ABSTRACT)
            .because("what is not meant to be extended is final");

    /** R12. */
    private static final ArchRule NO_EXCEPTION_OF_ITS_OWN =
            noClasses().should().beAssignableTo(Throwable.class).because("exceptions belong to core.error");

    /** R12. */
    private static final ArchRule ERRORS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Errors")
            .and()
            .doNotHaveSimpleName("Refusals")
            .should()
            .callConstructorWhere(target(owner(assignableTo(WeirException.class))))
            .because("one place in each package maps what goes wrong");

    /** R16: time-outs are the pool's; a connection that works on the caller's thread has one of its own. */
    private static final ArchRule THREADS_ARE_CHOSEN_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("LendingPool")
            .and()
            .doNotHaveSimpleName("Links")
            .and()
            .doNotHaveSimpleName("Sending")
            .should()
            .callMethodWhere(target(owner(nameMatching("reactor.core.scheduler.Schedulers"))))
            .orShould()
            .callMethodWhere(target(nameMatching("subscribeOn|publishOn")).and(reactors()))
            .because("everything else runs where it is called");

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

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> reactors() {
        return target(owner(resideInAPackage("reactor..").or(resideInAPackage("org.reactivestreams.."))));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                argumentSet("R5", OPERATIONS_SPEAK_TABLES, "SeesModels"),
                argumentSet("R6 block", NOTHING_BLOCKS, "Blocks"),
                argumentSet("R6 wait", NOTHING_WAITS, "Waits"),
                argumentSet("R6 subscribe", NOTHING_SUBSCRIBES, "Subscribes"),
                argumentSet("R7", NOTHING_IS_A_SUBSCRIBER, "IsASubscriber"),
                argumentSet("R8", NO_STATIC_STATE, "KeepsState"),
                argumentSet("R9", CLOSED_BY_DEFAULT, "IsOpen"),
                argumentSet("R12 kinds", NO_EXCEPTION_OF_ITS_OWN, "IsAnException"),
                argumentSet("R12 places", ERRORS_ARE_MADE_IN_ONE_PLACE, "MakesAnError"),
                argumentSet("R16", THREADS_ARE_CHOSEN_IN_ONE_PLACE, "ChoosesAThread"),
                argumentSet("Micrometer", MICROMETER_STAYS_APART, "LoadsMicrometer"),
                argumentSet("pool", THE_POOL_KNOWS_NO_DRIVER, "KnowsADatabase"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule, String planted) {
        rule.check(MAIN);
    }

    /** The rule is seen to catch what it is for. */
    @ParameterizedTest
    @MethodSource("rules")
    void catchesAViolation(ArchRule rule, String planted) throws ClassNotFoundException {
        JavaClasses violating = new ClassFileImporter().importClasses(Class.forName(PLANTED + planted));

        assertThat(rule.evaluate(violating).hasViolation()).isTrue();
    }

    @Test
    void lookedAtTheModule() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName))
                .contains("R2dbcDriver", "Exchange", "Borrower", "PoolErrors", "PoolMeters")
                .doesNotContain("Blocks", "ArchitectureTest");
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
                                && type.getModifiers().contains(PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "Connections", "Lease", "LendingPool", "PoolOptions", "PoolSettings", "PoolStatistics");
    }
}
