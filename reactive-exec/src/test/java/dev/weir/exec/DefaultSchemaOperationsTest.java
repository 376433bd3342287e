package dev.weir.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DatabaseException;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class DefaultSchemaOperationsTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);

    @Test
    void createsTablesInOrderInATransaction() {
        Mono<Void> create = Blog.open(driver).schema().create();
        assertThat(driver.log()).isEmpty();

        StepVerifier.create(create).verifyComplete();

        assertThat(driver.log()).startsWith("OPEN WRITE", "BEGIN").endsWith("COMMIT", "CLOSE");
        assertThat(driver.log()).filteredOn(text -> text.startsWith("CREATE")).hasSize(3);
    }

    @Test
    void dropsTablesInTheOppositeOrder() {
        StepVerifier.create(Blog.open(driver).schema().create()).verifyComplete();
        List<String> created = names("CREATE ");
        StepVerifier.create(Blog.open(driver).schema().drop()).verifyComplete();
        List<String> dropped = names("DROP ");

        java.util.Collections.reverse(dropped);
        assertThat(dropped).isEqualTo(created);
    }

    @Test
    void addsKeysThatCloseACircleAfterTheTablesAndDropsThemBefore() {
        ScriptedDriver strict = new ScriptedDriver(Profiles.NO_FORWARD_REFERENCES);
        DefaultSchemaOperations operations = new DefaultSchemaOperations(strict, circle());

        StepVerifier.create(operations.create()).verifyComplete();
        StepVerifier.create(operations.drop()).verifyComplete();

        assertThat(strict.log())
                .filteredOn(text -> text.contains(" a") || text.contains(" b"))
                .containsExactly("CREATE a", "CREATE b", "ADD KEYS a", "DROP KEYS a", "DROP b", "DROP a");
    }

    @Test
    void leavesKeysToTheTablesWhereTheyMayPointForward() {
        DefaultSchemaOperations operations = new DefaultSchemaOperations(driver, circle());

        StepVerifier.create(operations.create()).verifyComplete();
        StepVerifier.create(operations.drop()).verifyComplete();

        assertThat(driver.log()).noneMatch(text -> text.contains("KEYS"));
    }

    private static DbSchema circle() {
        return DbSchema.of(List.of(pointing("a", "b"), pointing("b", "a")));
    }

    private static Table pointing(String name, String target) {
        ForeignKey key = new ForeignKey("fk_" + name, List.of(), new TableId(target), List.of());
        return new Table(new TableId(name), List.of(), List.of(), List.of(), List.of(key));
    }

    private List<String> names(String verb) {
        return new java.util.ArrayList<>(driver.log().stream()
                .filter(text -> text.startsWith(verb))
                .map(text -> text.substring(verb.length()))
                .toList());
    }

    @Test
    void undoesWhatItCouldNotFinish() {
        DatabaseException failed = new DatabaseException("test", "1", null);
        driver.answering(new Script().fail("todos", failed));

        StepVerifier.create(Blog.open(driver).schema().create()).verifyErrorMatches(error -> error == failed);

        assertThat(driver.log()).endsWith("ROLLBACK", "CLOSE");
    }

    @Test
    void doesWithoutATransactionWhereThereIsNone() {
        ScriptedDriver plain = new ScriptedDriver(Profiles.NO_TRANSACTIONS);

        StepVerifier.create(Blog.open(plain).schema().create()).verifyComplete();

        assertThat(plain.log())
                .hasSize(5)
                .startsWith("OPEN WRITE")
                .endsWith("CLOSE")
                .doesNotContain("BEGIN");
    }
}
