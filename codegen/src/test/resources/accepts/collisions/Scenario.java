package collisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void everyComponentHasAnAccessor() {
        Orders.where(order -> order.state().eq("a").and(order.isPresent_().isTrue()).and(order.tree_().eq(1)))
                .where(order -> order.update().isEmpty().and(order.delete().isEmpty()))
                .where(order -> order.String().eq(String.LONG))
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines())
                .containsExactly("Order where ((((state = ?) and isPresent) and (tree = ?))"
                        + " and ((not some(Order.update)) and (not some(Order.delete)))) and (String = ?)"
                        + " [a, 1, LONG]");
    }

    public void otherModelsAreThemselves() {
        Conditions.findById(recorder, 1).block();
        Queries.findById(recorder, 2).block();
        Functions.findById(recorder, 3).block();
        Objects.findById(recorder, 4).block();
        Ts.findById(recorder, 5).block();

        assertThat(recorder.lines()).containsExactly(
                "Condition where id = ? limit 1 [1]",
                "Query where id = ? limit 1 [2]",
                "Function where id = ? limit 1 [3]",
                "Object where id = ? limit 1 [4]",
                "T where id = ? limit 1 [5]");
    }
}
