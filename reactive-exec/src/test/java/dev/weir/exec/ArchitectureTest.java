package dev.weir.exec;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Subscriber;

/** The rules of the house that concern this module; each is also seen to catch a class that breaks it. */
class ArchitectureTest {
    private static final String OPERATORS = "dev.weir.exec.internal.operator";

    private static final String PLANTED = "dev.weir.exec.planted.";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.weir.exec");

    /** R2. */
    private static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.weir.(**)").should().beFreeOfCycles();

    /** R6. */
    private static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("block(First|Last|Optional)?|toIterable|toStream|toFuture"))
                    .and(reactors()))
            .because("a blocked thread is a stopped connection");

    /** R6. */
    private static final ArchRule NOTHING_SUBSCRIBES = noClasses()
            .that()
            .resideOutsideOfPackage(OPERATORS)
            .should()
            .callMethodWhere(target(nameMatching("subscribe(With)?")).and(reactors()))
            .because("the caller subscribes; a subscribe of ours loses context, cancellation and errors");

    /** R7. */
    private static final ArchRule NOTHING_IS_A_SUBSCRIBER = noClasses()
            .that()
            .resideOutsideOfPackage(OPERATORS)
            .should()
            .beAssignableTo(Subscriber.class)
            .because("an operator of our own needs a proof of its own");

    /** R8. */
    private static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .and(are("written by hand", field -> !field.getModifiers().contains(SYNTHETIC)))
            .should(be("constant", ArchitectureTest::isConstant))
            .allowEmptyShould(true)
            .because("two databases share nothing");

    /** R9. */
    private static final ArchRule CLOSED_BY_DEFAULT = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should(be(
                    "final or sealed",
                    type -> type.getModifiers().contains(FINAL)
                            || type.reflect().isSealed()))
            .because("what is not meant to be extended is final");

    /** R10. */
    private static final ArchRule THE_COMPILER_ASKS = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("Visitor")
            .should()
            .haveModifier(ABSTRACT)
            .allowEmptyShould(true)
            .because("a forgotten variant must not compile");

    /** R12. */
    private static final ArchRule NO_EXCEPTION_OF_ITS_OWN =
            noClasses().should().beAssignableTo(Throwable.class).because("exceptions belong to core.error");

    /** R14. */
    private static final ArchRule NULL_MARKED = classes()
            .should(be("in a package that is @NullMarked", type -> type.getPackage()
                    .isAnnotatedWith(NullMarked.class)));

    /** R16. */
    private static final ArchRule THREADS_ARE_THE_DRIVERS = noClasses()
            .should()
            .callMethodWhere(target(owner(nameMatching("reactor.core.scheduler.Schedulers"))))
            .orShould()
            .callMethodWhere(target(nameMatching("subscribeOn|publishOn|delay.*|timeout|interval"))
                    .and(reactors()))
            .orShould()
            .dependOnClassesThat(are(
                    "threads or clocks",
                    (JavaClass type) ->
                            Set.of("java.lang.Thread", "java.lang.ThreadLocal", "java.util.Timer", "java.time.Clock")
                                            .contains(type.getName())
                                    || type.isAssignableTo(java.util.concurrent.Executor.class)))
            .because("signals come on the thread of the driver");

    private static DescribedPredicate<JavaCall<?>> reactors() {
        return target(owner(resideInAPackage("reactor..").or(resideInAPackage("org.reactivestreams.."))));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                argumentSet("R2", NO_PACKAGE_CYCLES, List.of("cycle.left.Left", "cycle.right.Right")),
                argumentSet("R6 block", NOTHING_BLOCKS, List.of("Blocks")),
                argumentSet("R6 toFuture", NOTHING_BLOCKS, List.of("LeavesReactor")),
                argumentSet("R6 subscribe", NOTHING_SUBSCRIBES, List.of("Subscribes")),
                argumentSet("R7", NOTHING_IS_A_SUBSCRIBER, List.of("IsASubscriber")),
                argumentSet("R8 not final", NO_STATIC_STATE, List.of("CountsInAStatic")),
                argumentSet("R8 a map", NO_STATIC_STATE, List.of("KeepsAMap")),
                argumentSet("R8 concurrent", NO_STATIC_STATE, List.of("KeepsACounter")),
                argumentSet("R9", CLOSED_BY_DEFAULT, List.of("IsOpen")),
                argumentSet("R9 abstract", CLOSED_BY_DEFAULT, List.of("IsAbstract")),
                argumentSet("R10", THE_COMPILER_ASKS, List.of("HasADefault$Visitor")),
                argumentSet("R12", NO_EXCEPTION_OF_ITS_OWN, List.of("IsAnException")),
                argumentSet("R14", NULL_MARKED, List.of("unmarked.Unmarked")),
                argumentSet("R16 scheduler", THREADS_ARE_THE_DRIVERS, List.of("ChoosesAThread")),
                argumentSet("R16 time", THREADS_ARE_THE_DRIVERS, List.of("Waits")),
                argumentSet("R16 thread", THREADS_ARE_THE_DRIVERS, List.of("StartsAThread")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule, List<String> planted) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesAViolation(ArchRule rule, List<String> planted) throws ClassNotFoundException {
        Class<?>[] violating = new Class<?>[planted.size()];
        for (int i = 0; i < violating.length; i++) {
            violating[i] = Class.forName(PLANTED + planted.get(i));
        }

        assertThat(rule.evaluate(new ClassFileImporter().importClasses(violating))
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(PLANTED));
    }

    @Test
    void lookedAtTheModule() {
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        "dev.weir.exec",
                        "dev.weir.exec.decode",
                        OPERATORS,
                        "dev.weir.exec.session",
                        "dev.weir.exec.step",
                        "dev.weir.exec.watch");
        assertThat(MAIN.stream().map(JavaClass::getSimpleName))
                .contains("DefaultRunner", "Turns", "FetchStep", "LinkKeys")
                .doesNotContain("Blocks", "ArchitectureTest", "ScriptedDriver");
    }

    /** Whoever opens a database does so through the interfaces of the API. */
    @Test
    void showsOnlyItsFactoryToUsers() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getPackageName().equals("dev.weir.exec"))
                        .filter(type -> type.isTopLevelClass()
                                && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactly("DefaultDatabaseFactory");
    }

    private static boolean isConstant(JavaField field) {
        JavaClass type = field.getRawType();
        boolean mutable =
                Stream.of(Map.class, Collection.class, StringBuilder.class).anyMatch(type::isAssignableTo)
                        && !type.isEquivalentTo(List.class)
                        && !type.isEquivalentTo(Set.class);
        return field.getModifiers().contains(FINAL)
                && !mutable
                && !type.isArray()
                && !type.getPackageName().startsWith("java.util.concurrent");
    }

    private static <T> DescribedPredicate<T> are(String description, Predicate<T> predicate) {
        return DescribedPredicate.describe("are " + description, predicate);
    }

    private static <T extends HasName> ArchCondition<T> be(String description, Predicate<T> predicate) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(T item, ConditionEvents events) {
                String name = item instanceof HasName.AndFullName named ? named.getFullName() : item.getName();
                events.add(new SimpleConditionEvent(item, predicate.test(item), name + " should be " + description));
            }
        };
    }
}
