package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.exec.decode.ModelRegistry;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.ProfileModel;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Program;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgramCompilerTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final ModelRegistry models = ModelRegistry.of(List.of(UserModel.INSTANCE));
    private final Planner planner = new Planner(MappingBuilder.build(models.schema(), Profiles.SQL), Profiles.SQL, 3);

    private Compiled compile(Statement statement) {
        Program program = planner.plan(statement);
        Compiled compiled = ProgramCompiler.compile(program, new Preparation(driver, models));
        assertThat(compiled.program()).isSameAs(program);
        return compiled;
    }

    private static Query query(Selection selection, Query.Answer answer) {
        return new Query(UserModel.ID, selection, List.of(), answer);
    }

    private Object pipeline(Statement statement) {
        return ((Compiled.Running) compile(statement)).pipeline();
    }

    @AfterEach
    void sentNothing() {
        assertThat(driver.log()).isEmpty();
    }

    @Test
    void preparesNothingForNothing() {
        assertThat(compile(query(Selection.where(Expr.alwaysFalse()), Query.Answer.INSTANCES)))
                .isInstanceOf(Compiled.Nothing.class);
        assertThat(driver.prepared()).isZero();
    }

    @Test
    void preparesEachOperationOnce() {
        Include profile = new Include(UserModel.Relations.PROFILE, Selection.all(), List.of());
        Include todos = new Include(UserModel.Relations.TODOS, Selection.all(), List.of());

        assertThat(pipeline(new Query(UserModel.ID, Selection.all(), List.of(todos, profile), Query.Answer.INSTANCES)))
                .isInstanceOf(FetchStep.class);
        assertThat(driver.prepared()).isEqualTo(3);
    }

    @Test
    void answersNumbersAndTruthByOneOperation() {
        assertThat(pipeline(query(Selection.all(), Query.Answer.COUNT))).isInstanceOf(ScalarStep.class);
        assertThat(pipeline(query(Selection.all(), Query.Answer.EXISTS))).isInstanceOf(ScalarStep.class);
        assertThat(pipeline(new Delete(ProfileModel.ID, Selection.all()))).isInstanceOf(ScalarStep.class);
        assertThat(driver.prepared()).isEqualTo(3);
    }

    @Test
    void deletesWhatDependsByACascade() {
        assertThat(pipeline(new Delete(UserModel.ID, Selection.all()))).isInstanceOf(CascadeStep.class);
    }

    @Test
    void takesRowsForACreate() {
        Create create = new Create(
                ProfileModel.ID,
                List.of(ProfileModel.Fields.USER_ID.id(), ProfileModel.Fields.BIO.id()),
                List.of(),
                List.of());

        assertThat(((Compiled.Inserting) compile(create)).pipeline()).isInstanceOf(InsertStep.class);
    }
}
