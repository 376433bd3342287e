package dev.weir.planner.testing;

import dev.weir.core.schema.app.Field;
import dev.weir.core.stmt.Create;
import dev.weir.core.value.Value;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is given of an instance that is to be created.
 *
 * @param values in the order of {@link Create#fields}
 * @param parents one per {@link Create#parents}
 * @param children one list per {@link Create#children}
 */
public record NewInstance(List<Value> values, List<NewInstance> parents, List<List<NewInstance>> children) {

    /** Returns random values, and none to two instances for each list. */
    public static NewInstance random(Create create, Random random) {
        return new NewInstance(
                create.fields().stream()
                        .map(id -> value(SampleModels.APP.field(id), random))
                        .toList(),
                create.parents().stream()
                        .map(parent -> random(parent.create(), random))
                        .toList(),
                create.children().stream()
                        .map(child -> IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> random(child.create(), random))
                                .toList())
                        .toList());
    }

    private static Value value(Field field, Random random) {
        return field.nullable() ? Values.nullable(field.type(), random) : Values.random(field.type(), random);
    }
}
