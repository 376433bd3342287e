package dev.weir.planner.verify;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.lower.Way;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How deeply a statement is nested, measured without recursion, since what it is too deep for is recursion.
 *
 * @param levels the most operators on the way from a statement to a leaf, a step along a relation counting as
 *     {@value #RELATION}, since it becomes a subquery
 * @param relations the most relations on such a way
 */
record Nesting(int levels, int relations) {
    /** A subquery with its filter, its link and the operator that joins the two. */
    private static final int RELATION = 3;

    /** A junction of more operands is written in groups of at most so many, and groups of groups. */
    private static final int GROUP = 16;

    static Nesting of(Statement statement, AppSchema schema) {
        Walk walk = new Walk(schema);
        walk.steps.push(new Step(new Node.OfStatement(statement), 0, 0));
        while (!walk.steps.isEmpty()) {
            walk.take(walk.steps.pop());
        }
        return new Nesting(walk.levels, walk.relations);
    }

    /** What can be nested. */
    private sealed interface Node {
        record OfStatement(Statement statement) implements Node {}

        record OfInclude(Include include) implements Node {}

        record OfExpr(Expr<FieldTerm> expr) implements Node {}
    }

    /** A node that is still to be looked into, and how deep it is. */
    private record Step(Node node, int levels, int relations) {}

    private static final class Walk implements Statement.Visitor<Void>, FieldTerm.Visitor<Void> {
        private final AppSchema schema;
        private final Deque<Step> steps = new ArrayDeque<>();
        private int levels;
        private int relations;
        private Step current = new Step(new Node.OfExpr(Expr.alwaysTrue()), 0, 0);

        private Walk(AppSchema schema) {
            this.schema = schema;
        }

        private void take(Step step) {
            current = step;
            levels = Math.max(levels, step.levels());
            relations = Math.max(relations, step.relations());
            if (step.node() instanceof Node.OfStatement node) {
                node.statement().accept(this);
            } else if (step.node() instanceof Node.OfInclude node) {
                selection(node.include().selection(), 0);
                includes(node.include().includes());
            } else if (step.node() instanceof Node.OfExpr node) {
                expr(node.expr());
            }
        }

        private void push(Node node, int deeper, int further) {
            steps.push(new Step(node, current.levels() + deeper, current.relations() + further));
        }

        private void expr(Expr<FieldTerm> expr) {
            if (expr instanceof Expr.Leaf<FieldTerm> leaf) {
                leaf.term().accept(this);
                return;
            }
            int deeper = expr instanceof Expr.And<FieldTerm> and
                    ? junction(and.operands().size())
                    : expr instanceof Expr.Or<FieldTerm> or
                            ? junction(or.operands().size())
                            : 1;
            expr.mapChildren(child -> {
                push(new Node.OfExpr(child), deeper, 0);
                return child;
            });
        }

        private static int junction(int operands) {
            int deep = 0;
            for (int left = operands; left > 1; left = (left + GROUP - 1) / GROUP) {
                deep += Math.min(left, GROUP) - 1;
            }
            return deep;
        }

        private void selection(Selection selection, int further) {
            int deeper = further * RELATION;
            push(new Node.OfExpr(selection.filter()), deeper, further);
            selection.sort().forEach(key -> push(new Node.OfExpr(key.expr()), deeper, further));
            selection.limit().count().ifPresent(count -> push(new Node.OfExpr(count), deeper, further));
            selection.limit().offset().ifPresent(offset -> push(new Node.OfExpr(offset), deeper, further));
        }

        private void includes(List<Include> includes) {
            includes.forEach(include -> push(new Node.OfInclude(include), RELATION, 0));
        }

        @Override
        public Void visitQuery(Query query) {
            selection(query.selection(), 0);
            query.projection().computed().forEach(output -> push(new Node.OfExpr(output.expr()), 0, 0));
            query.projection().listed().forEach(this::listed);
            includes(query.includes());
            return null;
        }

        private void listed(Output.Listed listed) {
            includes(List.of(listed.include()));
            listed.values().forEach(value -> push(new Node.OfExpr(value.expr()), RELATION, 0));
        }

        @Override
        public Void visitLoadRelations(LoadRelations load) {
            includes(load.includes());
            return null;
        }

        @Override
        public Void visitCreate(Create create) {
            create.parents().forEach(parent -> push(new Node.OfStatement(parent.create()), RELATION, 0));
            create.children().forEach(child -> push(new Node.OfStatement(child.create()), RELATION, 0));
            return null;
        }

        @Override
        public Void visitUpdate(Update update) {
            selection(update.selection(), 0);
            update.assignments().forEach(assignment -> push(new Node.OfExpr(assignment.value()), 0, 0));
            return null;
        }

        @Override
        public Void visitDelete(Delete delete) {
            selection(delete.selection(), 0);
            return null;
        }

        @Override
        public Void visitFieldRef(FieldTerm.FieldRef ref) {
            return reach(ref.path().size());
        }

        @Override
        public Void visitPlaceholder(FieldTerm.Placeholder placeholder) {
            return null;
        }

        @Override
        public Void visitArgument(FieldTerm.Argument argument) {
            return null;
        }

        @Override
        public Void visitRelated(FieldTerm.Related related) {
            return across(related);
        }

        @Override
        public Void visitCounted(FieldTerm.Counted counted) {
            return across(counted);
        }

        private Void across(FieldTerm.AcrossRelation term) {
            int further = term.path().size() + Way.of(schema, term.hop()).size();
            selection(term.selection(), further);
            return reach(further);
        }

        private Void reach(int further) {
            levels = Math.max(levels, current.levels() + further * RELATION);
            relations = Math.max(relations, current.relations() + further);
            return null;
        }
    }
}
