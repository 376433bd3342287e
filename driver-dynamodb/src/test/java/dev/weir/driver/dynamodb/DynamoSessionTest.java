package dev.weir.driver.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Reading;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.op.Store;
import dev.weir.driver.dynamodb.op.Tokens;
import dev.weir.driver.dynamodb.testing.Numbers;
import dev.weir.driver.dynamodb.testing.People;
import dev.weir.driver.dynamodb.testing.ScriptedClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class DynamoSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PreparedOperation READ = PreparedCompiler.INSTANCE.visitKeyed(new KeyedOperation.Get(
            People.ID,
            People.KEY,
            People.at(1),
            new Reading(
                    Expr.alwaysTrue(),
                    Expr.alwaysTrue(),
                    Limit.none(),
                    new Reading.Columns(People.KEY),
                    List.of(Numbers.INT64),
                    true,
                    "")));

    @Test
    void whatIsReadForWritesSeesEveryWriteBefore() {
        ScriptedClient client = new ScriptedClient();
        Session session = new DynamoSession(new Store(client, "", false, 1, new Tokens()));

        read(session);
        session.begin(TransactionSettings.DEFAULT).block(PATIENCE);
        read(session);
        session.rollback().block(PATIENCE);
        read(session);

        assertThat(client.sent())
                .extracting(sent -> ((GetItemRequest) sent).consistentRead())
                .containsExactly(false, true, false);
    }

    private static void read(Session session) {
        session.execute(READ, Arguments.NONE, row -> row.int64(0)).blockLast(PATIENCE);
    }
}
