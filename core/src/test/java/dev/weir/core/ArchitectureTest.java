package dev.weir.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

import com.tngtech.archunit.base.DescribedPredicate;
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
import dev.weir.core.testing.plant.Plants;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that the compiler does not check. Each is also shown to fail on classes that break it. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.weir.core");

    /** The one class of ours that others extend: a row of a database that has only a few types. */
    private static final Set<String> OPEN_FOR_DRIVERS = Set.of("dev.weir.core.driver.StoredRow");

    private static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.weir.(**)").should().beFreeOfCycles();

    private static final ArchRule NO_MUTABLE_STATICS = fields().that()
            .areStatic()
            .and(are("not made by the compiler", (JavaField field) -> !field.getModifiers()
                    .contains(SYNTHETIC)))
            .should()
            .beFinal()
            .andShould(be("of a type that does not change", ArchitectureTest::isUnchanging))
            .because("there is no global state");

    private static final ArchRule CLOSED_BY_DEFAULT = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should(be("final, or abstract and sealed", ArchitectureTest::isClosed))
            .because("what is not meant to be extended cannot be");

    private static final ArchRule VISITORS_ASK = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("Visitor")
            .should()
            .haveModifier(ABSTRACT)
            .because("a forgotten variant must not compile");

    private static final ArchRule EXCEPTIONS_LIVE_TOGETHER = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .resideInAPackage("dev.weir.core.error")
            .because("there is one family of errors");

    private static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(be("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

    private static final ArchRule NOTHING_RUNS_HERE = noClasses()
            .that(not(resideInAnyPackage("dev.weir.core.driver", "dev.weir.core.testing.plant.driver")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.reactivestreams..", "java.util.concurrent..")
            .because("only the driver interface speaks of things that happen");

    private static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("block(First|Last|Optional)?|subscribe"))
                    .and(target(owner(resideInAnyPackage("reactor..")))))
            .because("the caller subscribes");

    private static ArchRule shapes(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .areRecords()
                .and()
                .areNotPrivate()
                .should(be("of unchanging components", ArchitectureTest::hasUnchangingComponents))
                .andShould(be("a copier of its lists", ArchitectureTest::copiesItsLists))
                .because("a statement is a cache key and shared between threads");
    }

    private static ArchRule families(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .areInterfaces()
                .and(are(
                        "no visitor, and no family that each level of statements closes for itself",
                        (JavaClass type) ->
                                !Set.of("Visitor", "Term", "package-info").contains(type.getSimpleName())))
                .should(be("sealed", type -> type.reflect().isSealed()))
                .because("a new variant must show everywhere");
    }

    static Stream<Arguments> rules() {
        String[] shapes = {"dev.weir.core.stmt..", "dev.weir.core.schema..", "dev.weir.core.driver"};
        String[] families = {"dev.weir.core.stmt.."};
        String plant = "dev.weir.core.testing.plant..";
        return Stream.of(
                rule("no package cycles", NO_PACKAGE_CYCLES, NO_PACKAGE_CYCLES, Plants.CYCLE),
                rule("no mutable statics: not final", NO_MUTABLE_STATICS, NO_MUTABLE_STATICS, Plants.STATIC_NOT_FINAL),
                rule("no mutable statics: a map", NO_MUTABLE_STATICS, NO_MUTABLE_STATICS, Plants.STATIC_MAP),
                rule("no mutable statics: an array", NO_MUTABLE_STATICS, NO_MUTABLE_STATICS, Plants.STATIC_ARRAY),
                rule("closed by default", CLOSED_BY_DEFAULT, CLOSED_BY_DEFAULT, Plants.OPEN_CLASS),
                rule("closed by default: abstract", CLOSED_BY_DEFAULT, CLOSED_BY_DEFAULT, Plants.ABSTRACT_CLASS),
                rule("visitors have no defaults", VISITORS_ASK, VISITORS_ASK, Plants.VISITOR_WITH_DEFAULT),
                rule("exceptions live together", EXCEPTIONS_LIVE_TOGETHER, EXCEPTIONS_LIVE_TOGETHER, Plants.EXCEPTION),
                rule("packages are null-marked", PACKAGES_ARE_NULL_MARKED, PACKAGES_ARE_NULL_MARKED, Plants.UNMARKED),
                rule("nothing runs here", NOTHING_RUNS_HERE, NOTHING_RUNS_HERE, Plants.REACTIVE),
                rule("nothing blocks", NOTHING_BLOCKS, NOTHING_BLOCKS, Plants.BLOCKING),
                rule("shapes do not change", shapes(shapes), shapes(plant), Plants.MUTABLE_COMPONENT),
                rule("shapes copy their lists", shapes(shapes), shapes(plant), Plants.KEPT_LIST),
                rule("families are sealed", families(families), families(plant), Plants.OPEN_FAMILY));
    }

    @Test
    void sawTheModule() {
        assertThat(CORE).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule, ArchRule onPlants, List<Class<?>> plant) {
        rule.check(CORE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnAPlantedViolation(ArchRule rule, ArchRule onPlants, List<Class<?>> plant) {
        assertThat(onPlants.evaluate(new ClassFileImporter().importClasses(plant))
                        .hasViolation())
                .isTrue();
    }

    private static Arguments rule(String name, ArchRule rule, ArchRule onPlants, List<Class<?>> plant) {
        return Arguments.of(Named.of(name, rule), onPlants, plant);
    }

    private static boolean isClosed(JavaClass type) {
        return type.getModifiers().contains(FINAL)
                || type.reflect().isSealed()
                || OPEN_FOR_DRIVERS.contains(type.getName());
    }

    /** A list or set may be one that does not change, which its type cannot tell; every other collection is refused. */
    private static boolean isUnchanging(JavaField field) {
        JavaClass type = field.getRawType();
        if (type.isArray()) {
            return field.getFullName().equals("dev.weir.core.value.Arguments.NO_BITS"); // no element, nothing to change
        }
        boolean mutable =
                Stream.of(Map.class, Collection.class, StringBuilder.class).anyMatch(type::isAssignableTo)
                        && !type.isEquivalentTo(List.class)
                        && !type.isEquivalentTo(Set.class);
        return !mutable && !type.getPackageName().startsWith("java.util.concurrent");
    }

    private static boolean hasUnchangingComponents(JavaClass record) {
        return Arrays.stream(record.reflect().getRecordComponents())
                .map(component -> component.getType())
                .allMatch(ArchitectureTest::isUnchanging);
    }

    private static boolean isUnchanging(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || type.isSealed()
                || type.getPackageName().startsWith("java.time")
                || Set.of(
                                "java.lang.String",
                                "java.lang.Object",
                                "java.util.List",
                                "java.util.Set",
                                "java.util.Optional",
                                "java.util.UUID",
                                "java.math.BigDecimal",
                                "dev.weir.core.stmt.expr.Term",
                                "dev.weir.core.value.Arguments")
                        .contains(type.getName());
    }

    /** Looks for as many copies in the constructors, or in what they call to check, as there are lists and sets. */
    private static boolean copiesItsLists(JavaClass record) {
        long collections = Arrays.stream(record.reflect().getRecordComponents())
                .filter(component -> Collection.class.isAssignableFrom(component.getType()))
                .count();
        long copies = record.getConstructors().stream()
                .flatMap(constructor -> Stream.concat(
                        constructor.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
                        constructor.getMethodReferencesFromSelf().stream().map(call -> call.getTarget())))
                .filter(target -> Set.of("copyOf", "toList", "unmodifiableSet", "conditions")
                        .contains(target.getName()))
                .map(target -> target.getName())
                .count();
        return copies >= collections;
    }

    private static <T> DescribedPredicate<T> are(String description, Predicate<T> predicate) {
        return DescribedPredicate.describe("are " + description, predicate);
    }

    private static <T extends HasName> ArchCondition<T> be(String description, Predicate<T> predicate) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(T item, ConditionEvents events) {
                boolean holds = predicate.test(item);
                events.add(new SimpleConditionEvent(
                        item, holds, item.getName() + (holds ? " is " : " is not ") + description));
            }
        };
    }
}
