package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.HandleKind;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.Nullness;
import dev.weir.codegen.read.RelationSource;

/** {@code @Nullable} is on what can be null in Java: on no primitive, no handle, not on the bytes of an array. */
final class NullableMakesSense implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (FieldSource field : model.fields()) {
            if (field.isNullable() && Types.isPrimitive(field.type())) {
                out.report(
                        Message.NULLABLE_PRIMITIVE,
                        field.position(),
                        model.show(field),
                        field.type().shown(),
                        Types.nullable(field.type()));
            } else if (field.nullness() == Nullness.NULLABLE_ITEMS && Types.isSupported(field.type())) {
                out.report(Message.NULLABLE_ITEMS, field.position(), model.show(field));
            }
        }
        for (RelationSource relation : model.relations()) {
            if (relation.nullness() == Nullness.NULLABLE) {
                relation.handle()
                        .ifPresent(handle -> out.report(
                                Message.NULLABLE_HANDLE,
                                relation.position(),
                                model.show(relation),
                                way(handle, relation)));
            }
        }
    }

    private static String way(HandleKind handle, RelationSource relation) {
        String target = relation.target().map(type -> type.simple()).orElse("T");
        return switch (handle) {
            case ONE -> "remove @Nullable, or make it a Maybe<" + target + "> if it may lead nowhere";
            case MAYBE -> "remove @Nullable, a Maybe may be empty";
            case MANY -> "remove @Nullable, a Many may be empty";
        };
    }
}
