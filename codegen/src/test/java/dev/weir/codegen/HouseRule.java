package dev.weir.codegen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that concern this module. */
enum HouseRule {
    /** R2. */
    NO_PACKAGE_CYCLES(slices().matching("dev.weir.(**)").should().beFreeOfCycles()),

    /** R1. */
    NEEDS_NOTHING(noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.weir.codegen..",
                    "java..",
                    "javax.annotation.processing..",
                    "javax.lang.model..",
                    "javax.tools..",
                    "org.jspecify.annotations..")),

    /** What the compiler knows is read once; after that there are records. What a name is, everyone may ask. */
    THE_COMPILER_IS_READ_ONCE(noClasses()
            .that()
            .resideOutsideOfPackages("dev.weir.codegen", "dev.weir.codegen.read..")
            .should()
            .dependOnClassesThat(describe(
                    "are the compiler's",
                    type -> type.getPackageName().startsWith("javax.")
                            && !type.getSimpleName().equals("SourceVersion")))),

    /** R4. */
    RECORDS_ARE_VALUES(classes()
            .that()
            .areRecords()
            .should(be("made of values", HouseRule::isMadeOfValues))
            .andShould(be("a copier of its collections", HouseRule::copiesItsCollections))),

    /** R8. */
    NO_MUTABLE_STATICS(fields().that()
            .areStatic()
            .and(describe("are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should(be("constant", HouseRule::isConstant))),

    /** R9. */
    CLOSED_BY_DEFAULT(classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should(be("final or sealed", HouseRule::isClosed))),

    /** R10. */
    THE_COMPILER_ASKS(methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("Visitor")
            .should()
            .haveModifier(JavaModifier.ABSTRACT)),

    /** R14. */
    NULL_MARKED(classes().should(be("in a package that is @NullMarked", type -> type.getPackage()
            .isAnnotatedWith(NullMarked.class))));

    private static final Set<Class<?>> MUTABLE =
            Set.of(AbstractCollection.class, AbstractMap.class, StringBuilder.class);

    private final ArchRule rule;

    HouseRule(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    private static boolean isConstant(JavaField field) {
        JavaClass type = field.getRawType();
        return field.getModifiers().contains(JavaModifier.FINAL)
                && !type.isArray()
                && !type.getPackageName().startsWith("java.util.concurrent")
                && MUTABLE.stream().noneMatch(type::isAssignableTo);
    }

    private static boolean isClosed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed();
    }

    private static boolean isMadeOfValues(JavaClass record) {
        return record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(HouseRule::isConstant);
    }

    private static boolean copiesItsCollections(JavaClass record) {
        long collections = Arrays.stream(record.reflect().getRecordComponents())
                .filter(component -> Collection.class.isAssignableFrom(component.getType()))
                .count();
        long copies = record.getConstructors().stream()
                .flatMap(constructor -> constructor.getMethodCallsFromSelf().stream())
                .map(JavaAccess::getTarget)
                .filter(target -> target.getName().equals("copyOf"))
                .count();
        return copies >= collections;
    }

    private static <T extends HasDescription> ArchCondition<T> be(String what, Predicate<T> predicate) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        item, predicate.test(item), item.getDescription() + " should be " + what));
            }
        };
    }
}
