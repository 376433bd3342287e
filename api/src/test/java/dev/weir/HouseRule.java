package dev.weir;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that concern this module. */
enum HouseRule {
    /** R2. */
    NO_PACKAGE_CYCLES(slices().matching("dev.(**)").should().beFreeOfCycles()),

    /** R1. */
    KNOWS_NO_ENGINE(noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.weir.planner..",
                    "dev.weir.exec..",
                    "dev.weir.sql..",
                    "dev.weir.driver..",
                    "dev.weir.codegen..")),

    /** R6. */
    NOTHING_BLOCKS(noClasses()
            .should()
            .callMethodWhere(target(nameMatching("block(First|Last|Optional)?|subscribe"))
                    .and(target(owner(resideInAnyPackage("reactor..", "org.reactivestreams..")))))),

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

    /** R14. */
    NULL_MARKED(classes().should(be("in a package that is @NullMarked", type -> type.getPackage()
            .isAnnotatedWith(NullMarked.class))));

    private static final Set<String> GENERATED_CODE_EXTENDS =
            Set.of("dev.weir.ModelDefinition", "dev.weir.query.ModelPath", "dev.weir.query.ModelQuery");

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
                || type.reflect().isSealed()
                || GENERATED_CODE_EXTENDS.contains(type.getName());
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
