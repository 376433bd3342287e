package dev.weir.driver.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * The answer of a write. The first pull runs the write to its end and reads its whole answer, so that it has taken effect
 * before anything of it is seen and no slow subscriber keeps the database locked.
 *
 * <p>That costs no memory that SQLite has not spent already: it makes every change and
 * <a href="https://www.sqlite.org/lang_returning.html">collects what is returned</a> before it gives the first row.
 *
 * @param <T> what the rows are read as
 */
final class WrittenRows<T> implements Rows<T> {

    /** Runs a write to its end. */
    @FunctionalInterface
    interface Write<T> {
        /** Runs the write and returns its answer. */
        List<T> run() throws SQLException;
    }

    private final Write<T> write;
    private @Nullable List<T> answer;
    private int next;

    WrittenRows(Write<T> write) {
        this.write = write;
    }

    @Override
    public @Nullable T next() throws SQLException {
        List<T> rows = answer;
        if (rows == null) {
            rows = write.run();
            answer = rows;
        }
        return next < rows.size() ? rows.get(next++) : null;
    }

    @Override
    public boolean exhausted() {
        return answer != null && next == answer.size();
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void close(Context context) {
        List<T> rows = answer;
        if (rows != null && next < rows.size()) {
            Operators.onDiscardMultiple(rows.subList(next, rows.size()), context);
            next = rows.size();
        }
    }
}
