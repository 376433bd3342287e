package dev.weir.planner.verify;

import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Statement;
import java.util.HashSet;
import java.util.List;
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
        Set<FieldId> known = new HashSet<>();
        for (FieldId field : create.fields()) {
            if (!known.add(field)) {
                verdict.invalid(where, "gives " + field + " twice", "give it once");
            }
        }
        owner.ifPresent(link -> known.addAll(link.key()));
        for (Create.Nested parent : create.parents()) {
            Relation relation = verdict.schema().relation(parent.relation());
            if (relation instanceof Relation.BelongsTo link) {
                known.addAll(link.key());
                check(parent.create(), Optional.empty(), verdict);
            } else {
                verdict.invalid(where, "creates " + relation.id() + " first, which belongs to it", "create it after");
            }
        }
        for (Field field : verdict.schema().model(create.model()).fields()) {
            if (!known.contains(field.id()) && !field.databaseMade()) {
                verdict.invalid(where, "gives no " + field.id(), "give it");
            }
        }
        children(create, where, verdict);
    }

    private void children(Create create, String where, Verdict verdict) {
        List<Create.Nested> children = create.children();
        for (Create.Nested child : children) {
            Relation relation = verdict.schema().relation(child.relation());
            if (relation instanceof Relation.BelongsTo) {
                verdict.invalid(
                        where, "creates " + relation.id() + " after it, which it belongs to", "create it first");
            } else {
                check(child.create(), Optional.of(verdict.schema().link(relation.id())), verdict);
            }
        }
    }
}
