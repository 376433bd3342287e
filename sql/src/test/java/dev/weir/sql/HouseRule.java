package dev.weir.sql;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.weir.core.driver.Capability;
import dev.weir.sql.dialect.Dialect;
import java.time.Clock;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that concern this module. */
enum HouseRule {
    /** R2. */
    NO_PACKAGE_CYCLES(slices().matching("dev.weir.(**)").should().beFreeOfCycles()),

    /** R3. */
    TEXT_IS_A_VALUE(noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "reactor..",
                            "org.reactivestreams..",
                            "io.r2dbc..",
                            "java.sql..",
                            "java.io..",
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.net..",
                            "java.util.concurrent..")
                    .or(belongToAnyOf(Clock.class, Thread.class, ThreadLocal.class)))),

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
            .areDeclaredInClassesThat(describe("are interfaces named Visitor or Dialect", HouseRule::asksTheCompiler))
            .should(be("without a default", HouseRule::hasNoDefault))),

    /** R13. */
    NO_DECISION_BY_NAME(CompositeArchRule.of(noClasses().should().callMethod(Capability.class, "driver"))
            .and(noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.weir.sql.dialect")
                    .should()
                    .dependOnClassesThat(describe(
                            "are one database's dialect",
                            type -> type.isAssignableTo(Dialect.class) && !type.isInterface())))),

    /** R14. */
    NULL_MARKED(classes().should(be("in a package that is @NullMarked", type -> type.getPackage()
            .isAnnotatedWith(NullMarked.class))));

    private static final Set<Class<?>> MUTABLE =
            Set.of(AbstractCollection.class, AbstractMap.class, StringBuilder.class, Random.class);

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

    private static boolean asksTheCompiler(JavaClass type) {
        return type.isInterface() && Set.of("Visitor", "Dialect").contains(type.getSimpleName());
    }

    private static boolean hasNoDefault(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.ABSTRACT)
                || method.getModifiers().contains(JavaModifier.STATIC);
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
