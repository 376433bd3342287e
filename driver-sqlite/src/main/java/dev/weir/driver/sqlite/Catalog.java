package dev.weir.driver.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the schema says, asked after an error to tell what it was about. Confined to the connection's own thread.
 *
 * <p>SQLite tells which unique constraint was broken by its columns, {@code orders.shop, orders.number}, with names as
 * they are and unquoted. Such a text cannot be taken apart, since a name may hold a point or a comma; so it is compared
 * with the text that each constraint would give.
 */
final class Catalog {
    /**
     * The columns of every unique index and every key of a table or, without one, of all tables: first those of the
     * indexes, since an integer key has none. What SQLite has named itself counts as nameless.
     */
    private static final String UNIQUES =
            """
            SELECT t.name, iif(i.origin = 'c', i.name, ''), i.name, c.name, 1 AS part, i.seq, c.seqno
            FROM sqlite_schema t JOIN pragma_index_list(t.name) i ON i."unique" JOIN pragma_index_info(i.name) c
            WHERE t.type = 'table' AND t.name = coalesce(?1, t.name)
            UNION ALL
            SELECT t.name, '', '', c.name, 2, 0, c.pk
            FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.pk > 0
            WHERE t.type = 'table' AND t.name = coalesce(?1, t.name)
            ORDER BY part, 1, 6, 7""";

    private static final String TABLE_OF_INDEX = "SELECT tbl_name FROM sqlite_schema WHERE type = 'index' AND name = ?";

    private static final String DANGLING = "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1";

    private static final String INDEX_PREFIX = "index '";

    private final Connection jdbc;

    Catalog(Connection jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A unique constraint.
     *
     * @param name empty where it has none
     * @param columns empty where it is about expressions
     */
    record Unique(String table, String name, List<String> columns) {
        Unique {
            columns = List.copyOf(columns);
        }

        /** Returns how SQLite speaks of it. */
        String description() {
            StringBuilder text = new StringBuilder();
            for (String column : columns) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(table)
                        .append('.')
                        .append(column);
            }
            return text.toString();
        }
    }

    /**
     * Returns the constraint that SQLite describes so, if it is found.
     *
     * @param table where it most likely is; a trigger or a cascade may have written to another one
     */
    Optional<Unique> unique(String table, String description) {
        try {
            if (description.equals(table + ".rowid")) {
                return Optional.of(new Unique(table, "", List.of("rowid")));
            }
            if (description.startsWith(INDEX_PREFIX)) {
                return indexed(description.substring(INDEX_PREFIX.length(), description.length() - 1));
            }
            Optional<Unique> near = described(Optional.of(table), description);
            return near.isPresent() ? near : described(Optional.empty(), description);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Returns a table that has a row without its target, if there is one. */
    Optional<String> danglingTable() {
        try (PreparedStatement statement = jdbc.prepareStatement(DANGLING);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private Optional<Unique> indexed(String index) throws SQLException {
        try (PreparedStatement statement = jdbc.prepareStatement(TABLE_OF_INDEX)) {
            statement.setString(1, index);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Unique(row.getString(1), index, List.of())) : Optional.empty();
            }
        }
    }

    private Optional<Unique> described(Optional<String> table, String description) throws SQLException {
        return uniques(table).stream()
                .filter(unique -> unique.description().equals(description))
                .findFirst();
    }

    private List<Unique> uniques(Optional<String> table) throws SQLException {
        Map<List<String>, List<String>> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = jdbc.prepareStatement(UNIQUES)) {
            if (table.isPresent()) {
                statement.setString(1, table.get());
            } else {
                statement.setNull(1, Types.VARCHAR);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<String> index = List.of(rows.getString(1), rows.getString(2), rows.getString(3));
                    // an expression has no name
                    String column = Optional.ofNullable(rows.getString(4)).orElse("");
                    columns.computeIfAbsent(index, i -> new ArrayList<>()).add(column);
                }
            }
        }
        List<Unique> uniques = new ArrayList<>();
        columns.forEach((index, names) -> uniques.add(new Unique(index.get(0), index.get(1), names)));
        return uniques;
    }
}
