package dev.weir.planner.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanGoldenTest {
    static Stream<Topic> topics() {
        return Stream.of(
                QueryTopics.byKey(),
                QueryTopics.filters(),
                QueryTopics.relations(),
                QueryTopics.order(),
                QueryTopics.answers(),
                ValueTopics.selected(),
                ValueTopics.lists(),
                IncludeTopics.includes(),
                IncludeTopics.loads(),
                IncludeTopics.ways(),
                IncludeTopics.joins(),
                WriteTopics.creates(),
                WriteTopics.updates(),
                WriteTopics.deletes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void becomesTheTextInTheFile(Topic topic) {
        StringBuilder file = new StringBuilder();
        topic.statements().forEach((shows, statement) -> {
            file.append("# ").append(shows).append('\n');
            file.append(PlanText.of(statement)).append('\n');
        });
        new GoldenFile(topic.name()).verify(file.toString());
    }

    /** A plan depends on the shape alone: not on which objects it is made of, nor on what was planned before. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void isTheSameForEqualStatements(Topic topic) {
        Topic again = topics().filter(other -> other.name().equals(topic.name()))
                .findFirst()
                .orElseThrow();
        topic.statements().forEach((shows, statement) -> {
            Statement equal = again.statements().get(shows);
            assertThat(equal).as(shows).isEqualTo(statement).isNotSameAs(statement);
            assertThat(PlanText.of(equal)).as(shows).isEqualTo(PlanText.of(statement));
        });
    }
}
