package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.stmt.NewRow;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.RowArguments;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.InsertNode.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final ModelDefinition<M> model;
    private final List<InsertStep<?>> parents;
    private final List<InsertStep<?>> children;
    private final int rowsPerInsert;

    private InsertStep(
            InsertNode node,
            PreparedOperation operation,
            ModelDefinition<M> model,
            List<InsertStep<?>> parents,
            List<InsertStep<?>> children,
            int rowsPerInsert) {
        this.node = node;
        this.operation = operation;
        this.made = new RowArguments(node.operation().results());
        this.model = model;
        this.parents = parents;
        this.children = children;
        this.rowsPerInsert = rowsPerInsert;
    }

    static <M> InsertStep<M> compile(InsertNode node, ModelDefinition<M> model, Preparation preparation) {
        return new InsertStep<>(
                node,
                preparation.prepare(node.operation()),
                model,
                compile(node.parents(), preparation),
                compile(node.children(), preparation),
                preparation.rowsPerInsert());
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
        List<Pending> pending =
                rows.stream().map(row -> new Pending(row, Optional.empty())).toList();
        return insert(session, pending)
                .map(inserted -> inserted.stream().map(Inserted::instance).toList());
    }

    /** A row to insert, with the values of the instance through whose relation it is created. */
    private record Pending(NewRow row, Optional<Arguments> owner) {}

    /** An inserted row: the values of the model's fields, and the instance with its relations. */
    private record Inserted<M>(Arguments values, M instance) {}

    private Mono<List<Inserted<M>>> insert(Session session, List<Pending> rows) {
        if (rows.isEmpty()) {
            return Mono.just(List.of());
        }
        return Mono.defer(() -> {
            Batch<M> batch = new Batch<>(node, model, rows);
            return parents(session, batch)
                    .then(Mono.defer(() -> own(session, batch)))
                    .then(Mono.defer(() -> children(session, batch)))
                    .then(Mono.fromSupplier(batch::inserted));
        });
    }

    private Mono<Void> parents(Session session, Batch<M> batch) {
        return Flux.range(0, parents.size())
                .concatMap(i -> parent(session, batch, i, parents.get(i)), 1)
                .then();
    }

    private <P> Mono<Void> parent(Session session, Batch<M> batch, int edge, InsertStep<P> step) {
        List<Pending> rows = batch.rows().stream()
                .map(pending -> new Pending(pending.row().parents().get(edge), Optional.empty()))
                .toList();
        return step.insert(session, rows)
                .doOnNext(created -> batch.parents(edge, created))
                .then();
    }

    private Mono<Void> own(Session session, Batch<M> batch) {
        List<Arguments> rows = batch.arguments();
        boolean answers = !node.operation().results().isEmpty();
        return Flux.fromIterable(chunks(rows))
                .concatMap(
                        chunk -> {
                            Flux<Arguments> answer = chunk.size() == 1
                                    ? session.execute(operation, chunk.get(0), made)
                                    : session.executeAll(operation, chunk, made);
                            return answers ? answer : answer.thenMany(Flux.empty());
                        },
                        1)
                .doOnNext(batch::made)
                .then();
    }

    private List<List<Arguments>> chunks(List<Arguments> rows) {
        List<List<Arguments>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += rowsPerInsert) {
            chunks.add(rows.subList(from, Math.min(rows.size(), from + rowsPerInsert)));
        }
        return chunks;
    }

    private Mono<Void> children(Session session, Batch<M> batch) {
        batch.complete();
        return Flux.range(0, children.size())
                .concatMap(i -> child(session, batch, i, children.get(i)), 1)
                .then();
    }

    private <C> Mono<Void> child(Session session, Batch<M> batch, int edge, InsertStep<C> step) {
        List<Pending> rows = new ArrayList<>();
        for (int i = 0; i < batch.rows().size(); i++) {
            Arguments owner = batch.values(i);
            for (NewRow row : batch.rows().get(i).row().children().get(edge)) {
                rows.add(new Pending(row, Optional.of(owner)));
            }
        }
        return step.insert(session, rows)
                .doOnNext(created -> batch.children(edge, created))
                .then();
    }

    /** The rows of one node in one run, filled in as the inserts go on. Used by one subscription, signal after signal. */
    private static final class Batch<M> {
        private final InsertNode node;
        private final ModelDefinition<M> model;
        private final List<Pending> rows;
        private final List<List<? extends Inserted<?>>> parents = new ArrayList<>();
        private final List<Arguments> made = new ArrayList<>();
        private final List<Arguments> values = new ArrayList<>();
        private final NewHandles handles;

        Batch(InsertNode node, ModelDefinition<M> model, List<Pending> rows) {
            this.node = node;
            this.model = model;
            this.rows = rows;
            this.handles = new NewHandles(model.model().relations().size(), rows.size());
        }

        List<Pending> rows() {
            return rows;
        }

        void parents(int edge, List<? extends Inserted<?>> created) {
            parents.add(created);
            for (int i = 0; i < created.size(); i++) {
                handles.add(i, node.parents().get(edge), List.of(created.get(i).instance()));
            }
        }

        List<Arguments> arguments() {
            List<Arguments> all = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                all.add(collect(node.slots(), i));
            }
            return all;
        }

        void made(Arguments answer) {
            made.add(answer);
        }

        /** Called when the database has answered for every row. */
        void complete() {
            for (int i = 0; i < rows.size(); i++) {
                values.add(collect(node.fields(), i));
            }
        }

        Arguments values(int row) {
            return values.get(row);
        }

        void children(int edge, List<? extends Inserted<?>> created) {
            int next = 0;
            for (int i = 0; i < rows.size(); i++) {
                List<Object> own = new ArrayList<>();
                for (int n = rows.get(i).row().children().get(edge).size(); n > 0; n--) {
                    own.add(created.get(next++).instance());
                }
                handles.add(i, node.children().get(edge), own);
            }
        }

        List<Inserted<M>> inserted() {
            List<Inserted<M>> all = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                M instance = model.read(new ArgumentsRow(values.get(i)));
                all.add(new Inserted<>(values.get(i), handles.into(model, instance, i)));
            }
            return all;
        }

        private Arguments collect(List<Source> sources, int row) {
            Arguments.Builder builder = new Arguments.Builder(sources.size());
            for (Source source : sources) {
                source.accept(new Source.Visitor<Arguments.Builder>() {
                    @Override
                    public Arguments.Builder visitGiven(Source.Given given) {
                        return builder.copy(rows.get(row).row().values(), given.position());
                    }

                    @Override
                    public Arguments.Builder visitMade(Source.Made answer) {
                        return builder.copy(made.get(row), answer.position());
                    }

                    @Override
                    public Arguments.Builder visitOfParent(Source.OfParent parent) {
                        return builder.copy(
                                parents.get(parent.parent()).get(row).values(), parent.field());
                    }

                    @Override
                    public Arguments.Builder visitOfOwner(Source.OfOwner owner) {
                        return builder.copy(rows.get(row).owner().orElseThrow(), owner.field());
                    }
                });
            }
            return builder.build();
        }
    }
}
