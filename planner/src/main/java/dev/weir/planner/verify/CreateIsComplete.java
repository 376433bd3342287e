package dev.weir.planner.verify;

import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Every field of a new instance has a value: given, made by the database, or the link to an instance beside it. */
final class CreateIsComplete implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (statement instanceof Create create) {
            check(create, Optional.empty(), verdict);
        }
    }

    private void check(Create create, Optional<Relation.BelongsTo> owner, Verdict verdict) {
        String where = "create of " + create.model().simpleName();
        Set<FieldId> given = new HashSet<>();
        for (FieldId field : create.fields()) {
            if (!given.add(field)) {
                verdict.invalid(where, "gives " + field + " twice", "give it once");
            }
        }
        Set<FieldId> linked = new HashSet<>();
        owner.ifPresent(link -> linked.addAll(link.key()));
        parents(create, where, linked, verdict);
        for (Field field : verdict.schema().model(create.model()).fields()) {
            boolean isGiven = given.contains(field.id());
            boolean isLinked = linked.contains(field.id());
            if (isGiven && isLinked) {
                verdict.invalid(
                        where,
                        "gives " + field.id() + " and an instance that it links to",
                        "give one of them; the link is filled in");
            } else if (!isGiven && !isLinked && !field.databaseMade()) {
                verdict.invalid(where, "gives no " + field.id(), "give it");
            }
        }
        children(create, where, verdict);
    }

    private void parents(Create create, String where, Set<FieldId> linked, Verdict verdict) {
        Set<RelationId> seen = new HashSet<>();
        for (Create.Nested parent : create.parents()) {
            Relation relation = verdict.schema().relation(parent.relation());
            if (!seen.add(relation.id())) {
                verdict.invalid(where, "creates " + relation.id() + " twice", "create it once");
            }
            if (relation instanceof Relation.BelongsTo link) {
                linked.addAll(link.key());
                nested(parent, relation, Optional.empty(), where, verdict);
            } else {
                verdict.invalid(where, "creates " + relation.id() + " first, which belongs to it", "create it after");
            }
        }
    }

    private void nested(
            Create.Nested nested,
            Relation relation,
            Optional<Relation.BelongsTo> owner,
            String where,
            Verdict verdict) {
        if (nested.create().model().equals(relation.target())) {
            check(nested.create(), owner, verdict);
        } else {
            verdict.invalid(
                    where,
                    "creates a " + nested.create().model().simpleName() + " for " + relation.id() + ", which leads to "
                            + relation.target().simpleName(),
                    "create one of those");
        }
    }

    private void children(Create create, String where, Verdict verdict) {
        for (Create.Nested child : create.children()) {
            Relation relation = verdict.schema().relation(child.relation());
            if (relation instanceof Relation.BelongsTo) {
                verdict.invalid(
                        where, "creates " + relation.id() + " after it, which it belongs to", "create it first");
            } else if (relation instanceof Relation.Through) {
                verdict.invalid(
                        where,
                        "creates " + relation.id() + ", which leads through others and is only read",
                        "create what links the two");
            } else {
                nested(child, relation, Optional.of(verdict.schema().link(relation.id())), where, verdict);
            }
        }
    }
}
