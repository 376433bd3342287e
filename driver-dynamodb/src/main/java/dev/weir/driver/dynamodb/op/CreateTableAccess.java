package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.driver.dynamodb.change.GuardTable;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.error.ServiceErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Creates a table, billed by request, and for each index a global secondary one that holds all attributes; and if one of these
 * is unique, a table for the guards of its values. Completes when all can be used. A table of that name stays as it is.
 */
public record CreateTableAccess(Table table) implements Access {
    private static final int KEY_COLUMNS = 2;

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> Flux.fromIterable(requests(store)))
                .concatMap(request -> create(store, request))
                .then(Mono.fromSupplier(() -> reader.read(CountRow.of(0))))
                .flux();
    }

    private static Mono<?> create(Store store, CreateTableRequest request) {
        return store.write(client -> client.createTable(request))
                .then()
                .onErrorResume(ResourceInUseException.class, isThere -> Mono.empty())
                .then(store.read(client ->
                        client.waiter().waitUntilTableExists(described -> described.tableName(request.tableName()))))
                .onErrorMap(ServiceErrors::of);
    }

    private List<CreateTableRequest> requests(Store store) {
        CreateTableRequest rows = rows(store);
        return table.indexes().stream().anyMatch(TableIndex::unique) ? List.of(guards(store), rows) : List.of(rows);
    }

    private CreateTableRequest guards(Store store) {
        GuardTable guards = GuardTable.of(table.id());
        return CreateTableRequest.builder()
                .tableName(store.name(guards.id()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute(guards.hash(), ScalarAttributeType.B))
                .keySchema(element(guards.hash(), KeyType.HASH))
                .build();
    }

    private CreateTableRequest rows(Store store) {
        Map<ColumnId, AttributeDefinition> attributes = new LinkedHashMap<>();
        List<KeySchemaElement> primary = key(table.primaryKey(), attributes);
        List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        for (TableIndex index : table.indexes()) {
            indexes.add(GlobalSecondaryIndex.builder()
                    .indexName(index.name())
                    .keySchema(key(index.columns(), attributes))
                    .projection(Projection.builder()
                            .projectionType(ProjectionType.ALL)
                            .build())
                    .build());
        }
        return CreateTableRequest.builder()
                .tableName(store.name(table.id()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes.values())
                .keySchema(primary)
                .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
                .build();
    }

    private List<KeySchemaElement> key(List<ColumnId> columns, Map<ColumnId, AttributeDefinition> attributes) {
        List<KeySchemaElement> key = new ArrayList<>();
        for (ColumnId id : columns.subList(0, Math.min(columns.size(), KEY_COLUMNS))) {
            Column column = table.column(id).orElseThrow();
            attributes.put(id, attribute(id, kind(column.type().type())));
            key.add(element(id, key.isEmpty() ? KeyType.HASH : KeyType.RANGE));
        }
        return key;
    }

    private static AttributeDefinition attribute(ColumnId id, ScalarAttributeType kind) {
        return AttributeDefinition.builder()
                .attributeName(id.name())
                .attributeType(kind)
                .build();
    }

    private static KeySchemaElement element(ColumnId id, KeyType kind) {
        return KeySchemaElement.builder().attributeName(id.name()).keyType(kind).build();
    }

    private static ScalarAttributeType kind(Type type) {
        if (type instanceof EnumType) {
            return ScalarAttributeType.S;
        }
        return switch ((ScalarType) type) {
            case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, DECIMAL -> ScalarAttributeType.N;
            case TEXT, UUID, INSTANT, DATE, TIME, DATE_TIME -> ScalarAttributeType.S;
            case BYTES -> ScalarAttributeType.B;
            case BOOL ->
                throw DynamoErrors.internal(
                        CreateTableAccess.class, "a truth value as a key, which KeysCanBeReached should have refused");
        };
    }
}
