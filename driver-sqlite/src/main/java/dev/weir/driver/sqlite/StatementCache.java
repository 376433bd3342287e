package dev.weir.driver.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements that one connection keeps, least recently used first, by the prepared operation they were made from.
 * Confined to the connection's own thread.
 *
 * <p>A statement that is taken is neither lent a second time nor evicted: an operation that is run while its own rows
 * are being read gets a statement of its own, which is closed when it is given back. So the bound may be exceeded by the
 * number of open results, and by no more.
 */
final class StatementCache {
    private static final float LOAD_FACTOR = 0.75f;

    private final Connection jdbc;
    private final int bound;
    private final Map<PreparedRun, CachedStatement> statements;

    StatementCache(Connection jdbc, int bound) {
        this.jdbc = jdbc;
        this.bound = bound;
        this.statements = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    }

    /** Returns a statement of {@code prepared} that nobody else uses until it is given back. */
    CachedStatement take(PreparedRun prepared) throws SQLException {
        CachedStatement kept = statements.get(prepared);
        if (kept == null) {
            return make(prepared, bound > 0);
        }
        if (kept.taken()) {
            return make(prepared, false);
        }
        kept.take();
        return kept;
    }

    /** Returns how many statements are kept. */
    int size() {
        return statements.size();
    }

    private CachedStatement make(PreparedRun prepared, boolean cached) throws SQLException {
        CachedStatement made = new CachedStatement(prepared, jdbc.prepareStatement(prepared.text()), cached);
        if (cached) {
            statements.put(prepared, made);
            evict();
        }
        return made;
    }

    private void evict() throws SQLException {
        Iterator<CachedStatement> eldestFirst = statements.values().iterator();
        while (statements.size() > bound && eldestFirst.hasNext()) {
            CachedStatement eldest = eldestFirst.next();
            if (!eldest.taken()) {
                eldestFirst.remove();
                eldest.close();
            }
        }
    }

    /** Takes a statement back, whatever state it is in. Its result is closed; a spoiled statement is forgotten. */
    void giveBack(CachedStatement statement) {
        try {
            if (statement.cached() && !statement.spoiled()) {
                statement.rest();
                return;
            }
            statement.close();
        } catch (SQLException e) {
            // nobody waits for the outcome: what cannot be closed was closed by the failure before
        }
        statements.remove(statement.prepared(), statement);
    }
}
