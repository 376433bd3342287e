package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.Field;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.ListType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of given instances, each once, and the conditions that select the rows that have them. */
record ChildKeys<C>(ModelDefinition<C> model, List<List<@Nullable Object>> keys) {

    static <C> ChildKeys<C> of(ModelDefinition<C> model, List<C> instances) {
        List<Integer> fields = ChildLink.positions(model, model.model().key());
        Map<List<@Nullable Object>, List<@Nullable Object>> distinct = new LinkedHashMap<>();
        for (C instance : instances) {
            List<@Nullable Object> key = new ArrayList<>(fields.size());
            fields.forEach(field -> key.add(model.carried(instance, field)));
            distinct.putIfAbsent(key, key);
        }
        return new ChildKeys<>(model, List.copyOf(distinct.values()));
    }

    int size() {
        return keys.size();
    }

    /** Returns the condition that a row has one of these keys, of whatever number; empty where there is a better one. */
    Optional<Bound<Expr<FieldTerm>>> asSet() {
        if (keys.size() < 2 || model.model().key().size() > 1) {
            return Optional.empty();
        }
        Field key = model.model().field(model.model().key().get(0).name()).orElseThrow();
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        keys.forEach(each -> values.add(each.get(0)));
        return Optional.of(new Bound<>(
                new Expr.InSet<>(
                        new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), key.id(), key.type())),
                        new Expr.Leaf<>(new FieldTerm.Placeholder(new ListType(key.type())))),
                ArgumentChain.of(List.copyOf(values))));
    }

    /** Returns for each key the condition that a row has it. */
    List<Bound<Expr<FieldTerm>>> oneByOne() {
        return keys.stream()
                .map(key -> new Bound<>(
                        model.rowByKey().filter(),
                        ArgumentChain.all(
                                key.stream().map(ArgumentChain::ofCarried).toList())))
                .toList();
    }
}
