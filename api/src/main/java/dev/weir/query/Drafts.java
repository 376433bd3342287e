package dev.weir.query;

import dev.weir.KeyMaker;
import dev.weir.NewInstances;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.NewRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts what builders have gathered into shapes and rows. Instances side by side share a shape, and so a statement, if
 * they give the same fields and are linked to their parents in the same way; whether they have children, and how many, is
 * no matter.
 */
final class Drafts {
    private Drafts() {}

    /** Returns the new instances in order, neighbours of one form together. */
    static List<NewInstances> of(List<? extends CreateState<?>> states, KeyMaker keys) {
        List<NewInstances> parts = new ArrayList<>();
        List<Draft> run = new ArrayList<>();
        for (CreateState<?> state : states) {
            Draft draft = Draft.of(state, Optional.empty(), keys);
            if (!run.isEmpty() && !run.get(0).form().equals(draft.form())) {
                parts.add(group(run));
                run.clear();
            }
            run.add(draft);
        }
        if (!run.isEmpty()) {
            parts.add(group(run));
        }
        return parts;
    }

    /** What instances must have in common to share a statement. */
    record Form(List<FieldId> fields, List<Link> parents) {}

    /** A link to a parent that is created first. */
    record Link(RelationId relation, Form form) {}

    /** Children that share a statement. */
    private record Branch(RelationId relation, Form form) {}

    private static NewInstances group(List<Draft> drafts) {
        Draft first = drafts.get(0);
        List<Create.Nested> parents = new ArrayList<>();
        List<List<NewRow>> parentRows = new ArrayList<>();
        for (int i = 0; i < first.parents().size(); i++) {
            int at = i;
            NewInstances group = group(drafts.stream()
                    .map(draft -> draft.parents().get(at).draft())
                    .toList());
            parents.add(new Create.Nested(first.parents().get(i).relation(), group.create()));
            parentRows.add(group.rows());
        }
        Map<Branch, List<Draft>> branches = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            for (Draft.Linked child : draft.children()) {
                branches.computeIfAbsent(
                                new Branch(child.relation(), child.draft().form()), branch -> new ArrayList<>())
                        .add(child.draft());
            }
        }
        List<Create.Nested> children = new ArrayList<>();
        List<Map<Draft, NewRow>> childRows = new ArrayList<>();
        branches.forEach((branch, members) -> {
            NewInstances group = group(members);
            children.add(new Create.Nested(branch.relation(), group.create()));
            childRows.add(byDraft(members, group.rows()));
        });
        Create create = new Create(first.model().model().id(), first.form().fields(), parents, children);
        List<NewRow> rows = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            rows.add(new NewRow(draft.values(), parents(parentRows, i), children(draft, childRows), 0));
        }
        return new NewInstances(create, rows);
    }

    private static List<NewRow> parents(List<List<NewRow>> rows, int index) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<NewRow> parents = new ArrayList<>(rows.size());
        for (List<NewRow> each : rows) {
            parents.add(each.get(index));
        }
        return parents;
    }

    /** Returns the rows of a draft's children, branch by branch, each with its place among all of them. */
    private static List<List<NewRow>> children(Draft draft, List<Map<Draft, NewRow>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<NewRow>> children = new ArrayList<>(rows.size());
        for (Map<Draft, NewRow> branch : rows) {
            List<NewRow> own = new ArrayList<>();
            for (int place = 0; place < draft.children().size(); place++) {
                NewRow row = branch.get(draft.children().get(place).draft());
                if (row != null) {
                    own.add(row.at(place));
                }
            }
            children.add(own);
        }
        return children;
    }

    private static Map<Draft, NewRow> byDraft(List<Draft> drafts, List<NewRow> rows) {
        Map<Draft, NewRow> map = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            map.put(drafts.get(i), rows.get(i));
        }
        return map;
    }
}
