package dev.weir.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.NPlusOne;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.exec.decode.ModelRegistry;
import dev.weir.exec.step.Compiled;
import dev.weir.exec.step.Preparation;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.planner.Planner;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final ModelRegistry models = ModelRegistry.of(List.of(UserModel.INSTANCE));
    private final Programs programs = new Programs(
            new Planner(MappingBuilder.build(models.schema(), Profiles.SQL), Profiles.SQL, 3),
            new Preparation(driver, models),
            NPlusOne.off(),
            10);

    private static Query query(Query.Answer answer) {
        return new Query(UserModel.ID, Selection.all(), List.of(), answer);
    }

    @Test
    void compilesEachShapeOnce() {
        Compiled first = programs.of(query(Query.Answer.COUNT));

        assertThat(programs.of(query(Query.Answer.COUNT))).isSameAs(first);
        assertThat(programs.of(query(Query.Answer.EXISTS))).isNotSameAs(first);
        assertThat(driver.prepared()).isEqualTo(2);
        assertThat(programs.statistics().hits()).isOne();
        assertThat(programs.statistics().misses()).isEqualTo(2);
    }

    @Test
    void refusesAStatementEachTime() {
        Update nothing = new Update(UserModel.ID, Selection.all(), List.of(), List.of());
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(InvalidStatementException.class).isThrownBy(() -> programs.of(nothing));
        }
        assertThat(programs.statistics().size()).isZero();
    }

    @Test
    void explainsWithTheTextOfTheDriver() {
        assertThat(programs.explain(query(Query.Answer.COUNT)))
                .startsWith("on test\n")
                .contains("SELECT COUNT(*) FROM \"users\"");
    }
}
