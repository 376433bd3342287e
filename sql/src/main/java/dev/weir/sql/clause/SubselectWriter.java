package dev.weir.sql.clause;

import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.expr.Subselects;
import java.util.Optional;

/** Writes the selects inside expressions, each by way of a derived table where the database would refuse it otherwise. */
final class SubselectWriter implements Subselects {
    /** Known to the wrapping select alone, and so free to be used again inside. */
    private static final Alias WRAPPED = new Alias("w0");

    private final Dialect dialect;
    private final SqlWriter out;
    private final Optional<TableId> written;

    /**
     * Creates a writer.
     *
     * @param written the table that the whole statement changes
     */
    SubselectWriter(Dialect dialect, SqlWriter out, Optional<TableId> written) {
        this.dialect = dialect;
        this.out = out;
        this.written = written;
    }

    @Override
    public void write(Select select) {
        write(select, false);
    }

    @Override
    public void writeMembers(Select select) {
        write(select, !select.limit().isNone() && !dialect.limitsMembership());
    }

    private void write(Select select, boolean wrapped) {
        SelectWriter writer = new SelectWriter(dialect, out, written);
        if (wrapped || (!dialect.readsWhatItWrites() && readsWritten(select.from()))) {
            out.sql("SELECT * FROM (");
            writer.writeDerived(select);
            out.sql(") AS ").alias(WRAPPED.name());
        } else {
            writer.write(select);
        }
    }

    private boolean readsWritten(From from) {
        return from instanceof From.Derived derived
                ? readsWritten(derived.select().from())
                : from instanceof From.Stored stored && written.equals(Optional.of(stored.table()));
    }
}
