package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import java.util.Optional;

/** Writes {@code DELETE FROM … WHERE …}. */
final class DeleteWriter {
    private final Dialect dialect;
    private final SqlWriter out;

    DeleteWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
    }

    void write(DeleteRows delete) {
        dialect.delete().fill(out, hole -> {
            switch (hole) {
                case "table" -> out.identifier(delete.table().name());
                case "alias" -> out.alias(delete.alias().name());
                default -> throw new InternalException(dialect.getClass(), "delete has a hole " + hole);
            }
        });
        new WhereWriter(out, SelectWriter.expressions(dialect, out, Optional.of(delete.table()))).write(delete.where());
    }
}
