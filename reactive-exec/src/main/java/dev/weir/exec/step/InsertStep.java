package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.schema.app.Model;
import dev.weir.core.stmt.NewRow;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Type;
import dev.weir.exec.decode.RowArguments;
import dev.weir.exec.decode.SecondDigits;
import dev.weir.planner.plan.InsertNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link InsertNode}: parents first, then the rows of the node, as many at a time as the database takes, then
 * children, each with the values that link it. What was inserted is known from what was given and from what the database
 * gives back; nothing is read again.
 *
 * @param <M> the model of the node
 */
final class InsertStep<M> implements InsertPipeline<M> {
    private final InsertNode node;
    private final PreparedOperation operation;
    private final RowArguments made;
    private final SecondDigits given;
    private final ModelDefinition<M> model;
    private final List<InsertStep<?>> parents;
    private final List<InsertStep<?>> children;
    private final int rowsPerInsert;
    private final int insertsAtATime;
    private final String description;

    private InsertStep(
            InsertNode node,
            PreparedOperation operation,
            ModelDefinition<M> model,
            SecondDigits given,
            List<InsertStep<?>> parents,
            List<InsertStep<?>> children,
            int rowsPerInsert,
            int insertsAtATime) {
        this.node = node;
        this.operation = operation;
        this.given = given;
        this.made = new RowArguments(node.operation().results());
        this.model = model;
        this.parents = parents;
        this.children = children;
        this.rowsPerInsert = rowsPerInsert;
        this.insertsAtATime = insertsAtATime;
        this.description = "insert of " + node.model().simpleName();
    }

    static <M> InsertStep<M> compile(InsertNode node, ModelDefinition<M> model, Preparation preparation) {
        return new InsertStep<>(
                node,
                preparation.prepare(node.operation()),
                model,
                SecondDigits.of(given(node, model.model()), preparation.fractionDigits()),
                compile(node.parents(), preparation),
                compile(node.children(), preparation),
                preparation.rowsPerInsert(),
                preparation.insertsAtATime());
    }

    /** Returns the types of the values that the caller gives, by position. */
    private static List<Type> given(InsertNode node, Model model) {
        Map<Integer, Type> types = new TreeMap<>();
        for (int i = 0; i < node.fields().size(); i++) {
            if (node.fields().get(i) instanceof InsertNode.Source.Given source) {
                types.put(source.position(), model.fields().get(i).type());
            }
        }
        return List.copyOf(types.values());
    }

    private static List<InsertStep<?>> compile(List<InsertNode.Edge> edges, Preparation preparation) {
        List<InsertStep<?>> steps = new ArrayList<>(edges.size());
        for (InsertNode.Edge edge : edges) {
            steps.add(compile(
                    edge.node(), preparation.models().definition(edge.node().model()), preparation));
        }
        return List.copyOf(steps);
    }

    @Override
    public Mono<List<M>> run(Session session, List<NewRow> rows) {
        List<InsertBatch.Pending> pending = rows.stream()
                .map(row -> new InsertBatch.Pending(row, Optional.empty()))
                .toList();
        return insert(session, pending)
                .map(inserted ->
                        inserted.stream().map(InsertBatch.Inserted::instance).toList());
    }

    private Mono<List<InsertBatch.Inserted<M>>> insert(Session session, List<InsertBatch.Pending> rows) {
        if (rows.isEmpty()) {
            return Mono.just(List.of());
        }
        return Mono.defer(() -> {
            InsertBatch<M> batch = new InsertBatch<>(node, model, kept(rows));
            return parents(session, batch)
                    .then(Mono.defer(() -> own(session, batch)))
                    .then(Mono.defer(() -> children(session, batch)))
                    .then(Mono.fromSupplier(batch::inserted));
        });
    }

    /** Returns the rows with their values as the database keeps them: those are what the instances are made of. */
    private List<InsertBatch.Pending> kept(List<InsertBatch.Pending> rows) {
        return given.isAll()
                ? rows
                : rows.stream()
                        .map(pending -> pending.with(given.cut(pending.row().values())))
                        .toList();
    }

    private Mono<Void> parents(Session session, InsertBatch<M> batch) {
        return Flux.range(0, parents.size())
                .concatMap(i -> parent(session, batch, i, parents.get(i)), 1)
                .then();
    }

    private <P> Mono<Void> parent(Session session, InsertBatch<M> batch, int edge, InsertStep<P> step) {
        List<InsertBatch.Pending> rows = batch.rows().stream()
                .map(pending -> new InsertBatch.Pending(pending.row().parents().get(edge), Optional.empty()))
                .toList();
        return step.insert(session, rows)
                .doOnNext(created -> batch.parents(edge, created))
                .then();
    }

    private Mono<Void> own(Session session, InsertBatch<M> batch) {
        List<Arguments> rows = batch.arguments();
        Flux<List<Arguments>> chunks = Flux.fromIterable(Chunks.of(rows, rowsPerInsert));
        Flux<Arguments> answers = insertsAtATime == 1
                ? chunks.concatMap(chunk -> inserted(session, chunk), 1)
                : chunks.flatMapSequential(chunk -> inserted(session, chunk), insertsAtATime);
        return answers.doOnNext(batch::made).checkpoint(description).then();
    }

    private Flux<Arguments> inserted(Session session, List<Arguments> chunk) {
        Flux<Arguments> answer = chunk.size() == 1
                ? session.execute(operation, chunk.get(0), made)
                : session.executeAll(operation, chunk, made);
        return node.operation().results().isEmpty() ? answer.thenMany(Flux.empty()) : answer;
    }

    private Mono<Void> children(Session session, InsertBatch<M> batch) {
        batch.complete();
        return Flux.range(0, children.size())
                .concatMap(i -> child(session, batch, i, children.get(i)), 1)
                .then();
    }

    private <C> Mono<Void> child(Session session, InsertBatch<M> batch, int edge, InsertStep<C> step) {
        List<InsertBatch.Pending> rows = new ArrayList<>();
        for (int i = 0; i < batch.rows().size(); i++) {
            Arguments owner = batch.values(i);
            for (NewRow row : batch.rows().get(i).row().children().get(edge)) {
                rows.add(new InsertBatch.Pending(row, Optional.of(owner)));
            }
        }
        return step.insert(session, rows)
                .doOnNext(created -> batch.children(edge, created))
                .then();
    }
}
