package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.JavaLang;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.IndexSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.Position;

/** The names that were chosen can be the names of tables, columns, indexes and classes. */
final class NamesAreUsable implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        companion(model, out);
        if (!model.table().isEmpty()) {
            name(model.table(), "a table", model.type().simple(), model.position(), out);
        }
        for (IndexSource index : model.indexes()) {
            index(index, model.type().simple(), model.position(), out);
        }
        for (FieldSource field : model.fields()) {
            field.column().ifPresent(column -> name(column, "a column", model.show(field), field.position(), out));
            for (IndexSource index : field.indexes()) {
                index(index, model.show(field), field.position(), out);
            }
        }
    }

    private static void index(IndexSource index, String where, Position position, Diagnostics out) {
        if (!index.name().isEmpty()) {
            name(index.name(), "an index", where, position, out);
        }
    }

    private static void name(String name, String kind, String where, Position position, Diagnostics out) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            out.report(Message.BAD_NAME, position, where, kind);
        }
    }

    private static void companion(ModelSource model, Diagnostics out) {
        if (model.companion().isEmpty()) {
            return;
        }
        if (!Identifiers.isClassName(model.companion())) {
            out.report(Message.BAD_COMPANION, model.position(), model.type(), model.companion());
        } else if (JavaLang.NAMES.contains(model.companion())) {
            out.report(Message.COMPANION_IN_JAVA_LANG, model.position(), model.type(), model.companion());
        }
    }
}
