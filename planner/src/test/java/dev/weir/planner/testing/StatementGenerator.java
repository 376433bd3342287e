package dev.weir.planner.testing;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.lower.FieldTerms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Random statements over {@link SampleModels} that make sense: conditions on fields, on fields of related rows and on
 * related rows, in every place. The same seed gives the same statements.
 */
public final class StatementGenerator {
    private static final AppSchema APP = SampleModels.APP;
    private static final List<Model> MODELS = List.copyOf(APP.models());
    private static final int DEPTH = 3;

    private final Random random;
    private final FieldExprGenerator exprs;

    public StatementGenerator(Random random) {
        this.random = random;
        this.exprs = new FieldExprGenerator(random, this);
    }

    public Query query() {
        ModelId model = model();
        Query.Answer answer = Query.Answer.values()[random.nextInt(Query.Answer.values().length)];
        if (answer == Query.Answer.VALUES) {
            return selecting(model);
        }
        Selection selection = selection(model, DEPTH);
        List<Include> includes = answer == Query.Answer.INSTANCES ? includes(model, 2) : List.of();
        return includes.isEmpty() || random.nextBoolean()
                ? new Query(model, selection, includes, answer)
                : new Query(model, totallyOrdered(model, selection), joined(includes), answer);
    }

    /** Returns a selection in an order that says of any two rows which comes first, whoever reads them. */
    private static Selection totallyOrdered(ModelId model, Selection selection) {
        List<SortKey<FieldTerm>> sort = new ArrayList<>(selection.sort());
        for (FieldId part : APP.model(model).key()) {
            sort.add(SortKey.ascending(new Expr.Leaf<>(
                    new FieldTerm.FieldRef(List.of(), part, APP.field(part).type()))));
        }
        return new Selection(selection.filter(), sort, selection.limit());
    }

    private static List<Include> joined(List<Include> includes) {
        return includes.stream()
                .map(include -> new Include(include.relation(), include.selection(), joined(include.includes()), true))
                .toList();
    }

    public LoadRelations load() {
        ModelId model = model();
        return new LoadRelations(model, includes(model, 2));
    }

    /** Returns a query for values, with or without the instances, or for each of the values once. */
    private Query selecting(ModelId model) {
        boolean distinct = random.nextInt(4) == 0;
        Selection selection = distinct ? byFields(selection(model, DEPTH)) : selection(model, DEPTH);
        List<Output> outputs = new ArrayList<>();
        if (distinct) {
            selection.sort().forEach(key -> outputs.add(new Output.Computed(key.expr(), true)));
        } else if (random.nextBoolean()) {
            outputs.add(new Output.Instance());
        }
        boolean instances = outputs.contains(new Output.Instance());
        for (int i = random.nextInt(3) + (outputs.isEmpty() ? 1 : 0); i > 0; i--) {
            outputs.add(computed(model));
        }
        if (!distinct) {
            lists(model).forEach(outputs::add);
        }
        return new Query(
                model,
                selection,
                instances ? includes(model, 2) : List.of(),
                Query.Answer.VALUES,
                false,
                new Projection(outputs, distinct));
    }

    private Output.Computed computed(ModelId model) {
        return new Output.Computed(exprs.value(exprs.type(), model, 1), true);
    }

    /** Returns lists of values of what a model's relations lead to, now and then. */
    private List<Output.Listed> lists(ModelId model) {
        return includes(model, 2).stream()
                .filter(include -> isOfRows(APP.relation(include.relation())))
                .map(include -> new Output.Listed(
                        new Include(include.relation(), include.selection(), List.of()),
                        Stream.generate(() -> computed(target(include)))
                                .limit(1L + random.nextInt(2))
                                .toList()))
                .toList();
    }

    private static ModelId target(Include include) {
        return APP.relation(include.relation()).target();
    }

    private static boolean isOfRows(Relation relation) {
        return relation instanceof Relation.HasMany
                || (relation instanceof Relation.Through through
                        && through.value().isEmpty());
    }

    /** Returns a selection that is ordered by fields alone, which are the same wherever they stand. */
    private static Selection byFields(Selection selection) {
        List<SortKey<FieldTerm>> fields = selection.sort().stream()
                .filter(key -> FieldTerms.of(key.expr()).stream().allMatch(FieldTerm.FieldRef.class::isInstance))
                .toList();
        return new Selection(selection.filter(), fields, selection.limit());
    }

    public Delete delete() {
        ModelId model = model();
        return new Delete(model, selection(model, DEPTH));
    }

    /** Returns an update that leaves keys alone and reads no other row of its table. */
    public Update update() {
        ModelId id = model();
        Model model = APP.model(id);
        List<Field> fields = new ArrayList<>(model.fields().stream()
                .filter(field -> !model.key().contains(field.id()))
                .toList());
        Collections.shuffle(fields, random);
        List<Assignment> assignments = fields.stream()
                .limit(1L + random.nextInt(2))
                .map(field -> new Assignment(field.id(), exprs.ownValue(field.type(), id)))
                .toList();
        return new Update(id, selection(id, DEPTH), assignments, List.of());
    }

    /** Returns a create of instances with those they belong to and those that belong to them. */
    public Create create() {
        return create(model(), Optional.empty(), 2);
    }

    /**
     * Returns a create.
     *
     * @param owner the link that is filled by the instance around
     */
    private Create create(ModelId id, Optional<Relation.BelongsTo> owner, int depth) {
        List<Create.Nested> parents = new ArrayList<>();
        List<Create.Nested> children = new ArrayList<>();
        Set<FieldId> linked = new HashSet<>();
        owner.ifPresent(link -> linked.addAll(link.key()));
        for (Relation relation : APP.model(id).relations()) {
            if (depth == 0
                    || relation instanceof Relation.Through
                    || random.nextInt(3) > 0
                    || owner.filter(relation::equals).isPresent()) {
                continue;
            }
            if (relation instanceof Relation.BelongsTo link) {
                linked.addAll(link.key());
                parents.add(new Create.Nested(link.id(), create(link.target(), Optional.empty(), depth - 1)));
            } else {
                Relation.BelongsTo link = APP.link(relation.id());
                children.add(new Create.Nested(relation.id(), create(relation.target(), Optional.of(link), depth - 1)));
            }
        }
        List<FieldId> fields = new ArrayList<>(APP.model(id).fields().stream()
                .filter(field -> !linked.contains(field.id()))
                .filter(field -> !field.databaseMade() || random.nextInt(4) == 0)
                .map(Field::id)
                .toList());
        Collections.shuffle(fields, random);
        Collections.shuffle(parents, random);
        return new Create(id, fields, parents, children);
    }

    private ModelId model() {
        return MODELS.get(random.nextInt(MODELS.size())).id();
    }

    /** Returns a selection; the deeper, the larger its filter. */
    Selection selection(ModelId model, int depth) {
        Expr<FieldTerm> filter = random.nextInt(5) == 0 ? Expr.alwaysTrue() : exprs.condition(model, depth);
        boolean cut = random.nextInt(3) == 0;
        return new Selection(filter, sort(model, depth), cut ? limit() : Limit.none());
    }

    private List<SortKey<FieldTerm>> sort(ModelId model, int depth) {
        List<SortKey<FieldTerm>> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Expr<FieldTerm> key = exprs.value(exprs.type(), model, depth - 2);
            keys.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new SortKey<>(key, SortKey.Direction.ASCENDING, SortKey.NullOrder.LAST);
                        case 1 -> new SortKey<>(key, SortKey.Direction.DESCENDING, SortKey.NullOrder.FIRST);
                        case 2 -> SortKey.ascending(key);
                        default -> SortKey.descending(key);
                    });
        }
        return keys;
    }

    private Limit<FieldTerm> limit() {
        return new Limit<>(number(), number());
    }

    private Optional<Expr<FieldTerm>> number() {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(FieldExprs.number(random.nextInt(3)));
            case 1 -> Optional.empty();
            default -> Optional.of(FieldExprs.value(ScalarType.INT64));
        };
    }

    private List<Include> includes(ModelId model, int depth) {
        List<Relation> relations = new ArrayList<>(APP.model(model).relations());
        Collections.shuffle(relations, random);
        return relations.stream()
                .limit(random.nextInt(depth + 1))
                .map(relation -> include(relation, depth))
                .toList();
    }

    /** What is included of values are all of them, and nothing further. */
    private Include include(Relation relation, int depth) {
        boolean ofValues =
                relation instanceof Relation.Through through && through.value().isPresent();
        return ofValues
                ? new Include(relation.id(), Selection.all(), List.of())
                : new Include(relation.id(), included(relation), includes(relation.target(), depth - 1));
    }

    private Selection included(Relation relation) {
        if (random.nextBoolean()) {
            return Selection.all();
        }
        if (relation instanceof Relation.HasMany || relation instanceof Relation.Through) {
            return selection(relation.target(), 1);
        }
        boolean required = relation instanceof Relation.BelongsTo link && link.required();
        return required ? Selection.all() : Selection.where(exprs.condition(relation.target(), 1));
    }
}
