package dev.weir.exec.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Session;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Sample;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.planner.plan.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What may run after what in one unit. */
@Timeout(60)
class UnitScopeTest {
    private static Mono<Void> inOne(Capability capability, Program... programs) {
        ScriptedDriver driver = new ScriptedDriver(capability);
        return Mono.usingWhen(
                driver.open(AccessMode.WRITE),
                session -> {
                    UnitScope scope = new UnitScope(session, capability, program -> {});
                    return Flux.fromArray(programs)
                            .concatMap(program -> scope.write(program, false, Sample.row("WRITE")))
                            .then();
                },
                Session::close);
    }

    /** What is set aside is not seen by what looks for rows that must not be there. */
    @Test
    void refusesARestrictedDeleteAfterAWriteThatIsGathered() {
        StepVerifier.create(inOne(Profiles.KEYED, Sample.writing(), Sample.deletingUnless()))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(UnsupportedByDatabaseException.class)
                        .hasMessageContaining(
                                "a delete of User that is restricted, after a create or an update of the same batch")
                        .hasMessageContaining("put it before them"));
    }

    @Test
    void runsARestrictedDeleteWhereNothingWasAdded() {
        StepVerifier.create(inOne(Profiles.KEYED, Sample.deletingUnless(), Sample.writing()))
                .verifyComplete();
        StepVerifier.create(inOne(Profiles.KEYED, Sample.deleting(), Sample.deletingUnless()))
                .verifyComplete();
        StepVerifier.create(inOne(Profiles.KEYED, Sample.writing(), Sample.deleting()))
                .verifyComplete();
    }

    @Test
    void runsARestrictedDeleteAfterAWriteThatCanBeSeen() {
        StepVerifier.create(inOne(Profiles.SQL, Sample.writing(), Sample.deletingUnless()))
                .verifyComplete();
    }
}
