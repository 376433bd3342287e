package dev.weir.it.relation.include;

import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.IncludeTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The models of a schema, and every way to include their relations. */
final class Shapes {
    private final Map<ModelId, ModelDefinition<?>> models = new HashMap<>();

    /** Starts with the models that relations lead to from one. */
    Shapes(ModelDefinition<?> root) {
        add(root);
    }

    private void add(ModelDefinition<?> model) {
        if (models.putIfAbsent(model.model().id(), model) == null) {
            model.related().forEach(this::add);
        }
    }

    ModelDefinition<?> model(ModelId id) {
        ModelDefinition<?> model = models.get(id);
        if (model == null) {
            throw new IllegalArgumentException("no model " + id);
        }
        return model;
    }

    /** Returns the belongs-to that holds the link of a relation. */
    Relation.BelongsTo link(Relation relation) {
        return relation.accept(new Relation.Visitor<>() {
            @Override
            public Relation.BelongsTo visitBelongsTo(Relation.BelongsTo belongsTo) {
                return belongsTo;
            }

            @Override
            public Relation.BelongsTo visitHasOne(Relation.HasOne hasOne) {
                return pair(hasOne.pair());
            }

            @Override
            public Relation.BelongsTo visitHasMany(Relation.HasMany hasMany) {
                return pair(hasMany.pair());
            }

            @Override
            public Relation.BelongsTo visitThrough(Relation.Through through) {
                throw new IllegalArgumentException(through.id() + " has no link of its own");
            }
        });
    }

    private Relation.BelongsTo pair(RelationId id) {
        return (Relation.BelongsTo)
                model(id.model()).model().relation(id.name()).orElseThrow();
    }

    /** Returns every set of includes that goes at most so deep, the empty one first. */
    List<List<IncludeTree>> of(ModelId model, int depth) {
        List<List<IncludeTree>> shapes = List.of(List.of());
        if (depth == 0) {
            return shapes;
        }
        for (Relation relation : model(model).model().relations()) {
            List<List<IncludeTree>> longer = new ArrayList<>(shapes);
            for (List<IncludeTree> nested : of(relation.target(), depth - 1)) {
                for (List<IncludeTree> shape : shapes) {
                    List<IncludeTree> with = new ArrayList<>(shape);
                    with.add(whole(relation.id(), nested));
                    longer.add(with);
                }
            }
            shapes = longer;
        }
        return shapes;
    }

    private static IncludeTree whole(RelationId relation, List<IncludeTree> nested) {
        return new IncludeTree(
                relation,
                Expr.alwaysTrue(),
                ArgumentChain.none(),
                List.of(),
                ArgumentChain.none(),
                Limit.none(),
                ArgumentChain.none(),
                nested,
                false);
    }

    /** Returns how many relations trees name, at any depth. */
    static int size(List<IncludeTree> trees) {
        return trees.stream().mapToInt(tree -> 1 + size(tree.nested())).sum();
    }
}
