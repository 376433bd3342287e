package dev.weir.it.dynamo;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.ModelDefinition;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.it.shapes.counted.AuthorModel;
import dev.weir.it.shapes.keyed.CubeModel;
import dev.weir.it.shapes.keyed.LampModel;
import org.junit.jupiter.api.Test;

/** Models that the store cannot keep are refused when the database is built. */
class KeyedSchemaTest {
    private static void refuses(ModelDefinition<?> model, String... words) {
        DynamoDriver driver = DynamoDriver.builder("dynamodb://us-east-1").build();
        try {
            assertThatExceptionOfType(InvalidSchemaException.class)
                    .isThrownBy(() ->
                            Database.builder().driver(driver).models(model).build())
                    .withMessageContainingAll(words);
        } finally {
            driver.close().block();
        }
    }

    @Test
    void aKeyOfThreeFields() {
        refuses(CubeModel.INSTANCE, "Cube", "key of 3 fields", "put the fields after the first together");
    }

    @Test
    void anIndexOfATruthValue() {
        refuses(LampModel.INSTANCE, "Lamp.lit", "truth value", "store a number or a text");
    }

    @Test
    void aCountedKey() {
        refuses(AuthorModel.INSTANCE, "increment", "use a UUID");
    }
}
