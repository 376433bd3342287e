package dev.weir.planner;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.weir.core.driver.Capability;
import dev.weir.planner.testing.plant.Plants;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that the compiler does not check. Each is also shown to fail on classes that break it. */
class ArchitectureTest {
    private static final JavaClasses PLANNER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.weir.planner");

    private static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.weir.(**)").should().beFreeOfCycles();

    private static final ArchRule A_PLAN_IS_A_VALUE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "reactor..",
                    "org.reactivestreams..",
                    "io.r2dbc..",
                    "java.sql..",
                    "java.net..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "dev.weir.exec..",
                    "dev.weir.sql..")
            .orShould()
            .dependOnClassesThat(are("clocks, threads, files or sources of chance", (JavaClass type) -> Set.of(
                            "java.time.Clock",
                            "java.lang.Thread",
                            "java.lang.ThreadLocal",
                            "java.util.Timer",
                            "java.util.Random",
                            "java.io.File",
                            "java.util.concurrent.ExecutorService",
                            "java.util.concurrent.Executors",
                            "java.util.concurrent.ForkJoinPool")
                    .contains(type.getName())))
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a plan is a value; only the executor turns it into what happens");

    private static final ArchRule NO_MUTABLE_STATICS = fields().that()
            .areStatic()
            .and(are("not made by the compiler", (JavaField field) -> !field.getModifiers()
                    .contains(SYNTHETIC)))
            .should()
            .beFinal()
            .andShould(be("of a type that does not change", ArchitectureTest::isUnchanging))
            .because("there is no global state; a cache is an object that someone makes and passes");

    private static final ArchRule CLOSED_BY_DEFAULT = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should(be(
                    "final, or abstract and sealed",
                    type -> type.getModifiers().contains(FINAL)
                            || type.reflect().isSealed()))
            .because("what is not meant to be extended cannot be");

    private static final ArchRule VISITORS_ASK = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("Visitor")
            .should()
            .haveModifier(ABSTRACT)
            .because("a forgotten variant must not compile")
            .allowEmptyShould(true);

    private static final ArchRule NO_EXCEPTIONS_OF_ITS_OWN = noClasses()
            .should()
            .beAssignableTo(Throwable.class)
            .because("there is one family of errors, in dev.weir.core.error");

    private static final ArchRule ASKS_FOR_ABILITIES_NOT_NAMES = methods()
            .should(be("free of decisions by the name of a driver", method -> !decidesByName(method)))
            .because("a database is known by its capability");

    private static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(be("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("no package cycles", NO_PACKAGE_CYCLES, Plants.CYCLE),
                rule("a plan is a value: reactive", A_PLAN_IS_A_VALUE, Plants.REACTIVE),
                rule("a plan is a value: a thread", A_PLAN_IS_A_VALUE, Plants.THREAD),
                rule("a plan is a value: a clock", A_PLAN_IS_A_VALUE, Plants.CLOCK),
                rule("a plan is a value: a file", A_PLAN_IS_A_VALUE, Plants.FILE),
                rule("no mutable statics: not final", NO_MUTABLE_STATICS, Plants.STATIC_NOT_FINAL),
                rule("no mutable statics: a map", NO_MUTABLE_STATICS, Plants.STATIC_MAP),
                rule("no mutable statics: a counter", NO_MUTABLE_STATICS, Plants.STATIC_COUNTER),
                rule("closed by default", CLOSED_BY_DEFAULT, Plants.OPEN_CLASS),
                rule("closed by default: abstract", CLOSED_BY_DEFAULT, Plants.ABSTRACT_CLASS),
                rule("visitors have no defaults", VISITORS_ASK, Plants.VISITOR_WITH_DEFAULT),
                rule("no exceptions of its own", NO_EXCEPTIONS_OF_ITS_OWN, Plants.EXCEPTION),
                rule("no decision by name: equals", ASKS_FOR_ABILITIES_NOT_NAMES, Plants.NAME_COMPARED),
                rule("no decision by name: switch", ASKS_FOR_ABILITIES_NOT_NAMES, Plants.NAME_SWITCHED),
                rule("packages are null-marked", PACKAGES_ARE_NULL_MARKED, Plants.UNMARKED));
    }

    @Test
    void sawTheModule() {
        assertThat(PLANNER).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule, List<Class<?>> plant) {
        rule.check(PLANNER);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnAPlantedViolation(ArchRule rule, List<Class<?>> plant) {
        List<String> details = rule.evaluate(new ClassFileImporter().importClasses(plant))
                .getFailureReport()
                .getDetails();

        assertThat(details).isNotEmpty().allSatisfy(detail -> assertThat(detail)
                .contains("dev.weir.planner.testing.plant"));
    }

    private static Arguments rule(String name, ArchRule rule, List<Class<?>> plant) {
        return Arguments.of(Named.of(name, rule), plant);
    }

    /** A list or set may be one that does not change, which its type cannot tell; every other collection is refused. */
    private static boolean isUnchanging(JavaField field) {
        JavaClass type = field.getRawType();
        boolean mutable =
                Stream.of(Map.class, Collection.class, StringBuilder.class).anyMatch(type::isAssignableTo)
                        && !type.isEquivalentTo(List.class)
                        && !type.isEquivalentTo(Set.class);
        return !mutable && !type.isArray() && !type.getPackageName().startsWith("java.util.concurrent");
    }

    /** A switch over text compiles to its hash code. */
    private static boolean decidesByName(JavaMethod method) {
        Set<String> called = method.getMethodCallsFromSelf().stream()
                .map(JavaAccess::getTarget)
                .map(target -> target.getOwner().getName() + "." + target.getName())
                .collect(Collectors.toSet());
        return called.contains(Capability.class.getName() + ".driver")
                && Stream.of(
                                "equals",
                                "equalsIgnoreCase",
                                "contentEquals",
                                "startsWith",
                                "hashCode",
                                "contains",
                                "matches")
                        .anyMatch(comparison -> called.contains("java.lang.String." + comparison)
                                || called.contains("java.util.Objects." + comparison));
    }

    private static <T> DescribedPredicate<T> are(String description, Predicate<T> predicate) {
        return DescribedPredicate.describe("are " + description, predicate);
    }

    private static <T extends HasName> ArchCondition<T> be(String description, Predicate<T> predicate) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(T item, ConditionEvents events) {
                boolean holds = predicate.test(item);
                String name = item instanceof HasName.AndFullName named ? named.getFullName() : item.getName();
                events.add(new SimpleConditionEvent(item, holds, name + (holds ? " is " : " is not ") + description));
            }
        };
    }
}
