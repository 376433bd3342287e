package dev.weir.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.PlanCacheStatistics;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class DefaultDatabaseTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Database database = Blog.open(driver);

    @Test
    void connectsToNothingWhenMade() {
        assertThat(driver.log()).isEmpty();
        assertThat(database.capability()).isSameAs(Profiles.SQL);
    }

    @Test
    void closesItsDriver() {
        StepVerifier.create(database.close()).verifyComplete();

        assertThat(driver.log()).containsExactly("CLOSE DRIVER");
    }

    @Test
    void tellsHowTheCacheOfPlansHasDone() {
        Database small = Database.builder()
                .driver(driver)
                .models(UserModel.INSTANCE)
                .planCacheSize(1)
                .build();
        assertThat(small.planCache()).isEqualTo(new PlanCacheStatistics(0, 0, 0, 0));

        StepVerifier.create(Users.all().first(small)).verifyComplete();
        StepVerifier.create(Users.all().first(small)).verifyComplete();
        assertThat(small.planCache()).isEqualTo(new PlanCacheStatistics(1, 1, 0, 1));

        StepVerifier.create(Users.all().fetch(small)).verifyComplete();
        assertThat(small.planCache().evictions()).isOne();
    }

    @Test
    void runsTransactions() {
        StepVerifier.create(database.transaction(
                                transaction -> Mono.deferContextual(context -> Mono.just(context.<String>get("who"))))
                        .contextWrite(context -> context.put("who", "Ada")))
                .expectNext("Ada")
                .verifyComplete();

        assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "COMMIT", "CLOSE");
    }
}
