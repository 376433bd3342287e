package dev.weir.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.weir.core.error.WeirException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reactivestreams.Subscriber;

/**
 * What every driver keeps to, but for a few classes of it that are named, whose business it is.
 *
 * @param makingErrors simple names of the classes that may make an exception of ours
 * @param choosingThreads those that may say on which thread something runs
 * @param subscribing those that may subscribe
 * @param subscribers those that may be subscribers
 */
public record DriverRules(
        Set<String> makingErrors, Set<String> choosingThreads, Set<String> subscribing, Set<String> subscribers) {

    public DriverRules {
        makingErrors = Set.copyOf(makingErrors);
        choosingThreads = Set.copyOf(choosingThreads);
        subscribing = Set.copyOf(subscribing);
        subscribers = Set.copyOf(subscribers);
    }

    /** Returns the rules without an exception. */
    public static DriverRules strict() {
        return new DriverRules(Set.of(), Set.of(), Set.of(), Set.of());
    }

    public DriverRules errorsMadeIn(String... simpleNames) {
        return new DriverRules(Set.of(simpleNames), choosingThreads, subscribing, subscribers);
    }

    public DriverRules threadsChosenIn(String... simpleNames) {
        return new DriverRules(makingErrors, Set.of(simpleNames), subscribing, subscribers);
    }

    public DriverRules subscribedIn(String... simpleNames) {
        return new DriverRules(makingErrors, choosingThreads, Set.of(simpleNames), subscribers);
    }

    public DriverRules subscribersAre(String... simpleNames) {
        return new DriverRules(makingErrors, choosingThreads, subscribing, Set.of(simpleNames));
    }

    /** Returns the rules, named as the table of the house numbers them. */
    public List<HouseRule> list() {
        return List.of(
                operationsSpeakTables(),
                nothingBlocks(),
                nothingWaits(),
                nothingReadsEntropy(),
                littleSubscribes(),
                littleIsASubscriber(),
                noStaticState(),
                closedByDefault(),
                noExceptionOfItsOwn(),
                errorsAreMadeInFewPlaces(),
                threadsAreChosenInFewPlaces());
    }

    private static HouseRule operationsSpeakTables() {
        return new HouseRule(
                "R5",
                noClasses()
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
                        .because("an operation speaks tables; a driver knows no model, plan or executor"));
    }

    private static HouseRule nothingBlocks() {
        return new HouseRule(
                "R6 block",
                noClasses()
                        .should()
                        .callMethodWhere(target(nameMatching("block(First|Last|Optional)?"))
                                .and(reactors()))
                        .because("a blocked thread is a stopped connection"));
    }

    private static HouseRule nothingWaits() {
        return new HouseRule(
                "R6 wait",
                noClasses()
                        .should()
                        .callMethodWhere(target(nameMatching("sleep|yield|onSpinWait"))
                                .and(target(owner(assignableTo(Thread.class)))))
                        .because("tools that watch over threads which must not block answer that with an error"));
    }

    private static HouseRule nothingReadsEntropy() {
        return new HouseRule(
                "R6 entropy",
                noClasses()
                        .should()
                        .callMethodWhere(target(nameMatching("randomUUID"))
                                .and(target(owner(assignableTo(UUID.class))))
                                .and(describe("while it works", call -> !call.getOrigin()
                                        .isConstructor())))
                        .because("it reads a file of the system's, now and then, on a thread that must not wait"));
    }

    private HouseRule littleSubscribes() {
        return new HouseRule(
                "R6 subscribe",
                noClasses()
                        .that(areNot(subscribing))
                        .should()
                        .callMethodWhere(target(nameMatching("subscribe")).and(reactors()))
                        .because("the caller subscribes; a subscribe of ours loses context, cancellation and errors"));
    }

    private HouseRule littleIsASubscriber() {
        return new HouseRule(
                "R7",
                noClasses()
                        .that(areNot(subscribers))
                        .should()
                        .beAssignableTo(Subscriber.class)
                        .because("a subscriber is hard to prove"));
    }

    private static HouseRule noStaticState() {
        return new HouseRule(
                "R8",
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .andShould()
                        .notHaveRawType(resideInAPackage("java.util.concurrent.."))
                        .because("two drivers share nothing"));
    }

    private static HouseRule closedByDefault() {
        return new HouseRule(
                "R9",
                classes()
                        .that()
                        .areTopLevelClasses()
                        .and()
                        .areNotInterfaces()
                        .should()
                        .haveModifier(FINAL)
                        .orShould()
                        .haveModifier(ABSTRACT)
                        .because("what is not meant to be extended is final"));
    }

    private static HouseRule noExceptionOfItsOwn() {
        return new HouseRule(
                "R12 kinds",
                noClasses().should().beAssignableTo(Throwable.class).because("exceptions belong to core.error"));
    }

    private HouseRule errorsAreMadeInFewPlaces() {
        return new HouseRule(
                "R12 places",
                noClasses()
                        .that(areNot(makingErrors))
                        .should()
                        .callConstructorWhere(target(owner(assignableTo(WeirException.class))))
                        .because("one place maps what goes wrong"));
    }

    private HouseRule threadsAreChosenInFewPlaces() {
        return new HouseRule(
                "R16",
                noClasses()
                        .that(areNot(choosingThreads))
                        .should()
                        .callMethodWhere(target(owner(nameMatching("reactor.core.scheduler.Schedulers"))))
                        .orShould()
                        .callMethodWhere(
                                target(nameMatching("subscribeOn|publishOn")).and(reactors()))
                        .because("everything else runs where it is called"));
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> simpleNames) {
        return describe("are not " + simpleNames, type -> !simpleNames.contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaCall<?>> reactors() {
        return target(owner(resideInAPackage("reactor..").or(resideInAPackage("org.reactivestreams.."))));
    }
}
