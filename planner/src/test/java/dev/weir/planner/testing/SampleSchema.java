package dev.weir.planner.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Four tables with every kind of link: nullable and required, to the table itself, and of two parts of which none, one or
 * both may be NULL.
 */
public final class SampleSchema {
    public static final TableId ORGS = new TableId("orgs");
    public static final TableId USERS = new TableId("users");
    public static final TableId ROOMS = new TableId("rooms");
    public static final TableId BOOKINGS = new TableId("bookings");

    public static final EnumType MOOD = new EnumType("mood", List.of("calm", "cross"));

    public static final Table ORG_TABLE = table(
            ORGS,
            List.of(required(ORGS, "id", ScalarType.INT64), nullable(ORGS, "name", ScalarType.TEXT)),
            List.of("id"),
            List.of());

    public static final Table USER_TABLE = new Table(
            USERS,
            List.of(
                    required(USERS, "id", ScalarType.INT64),
                    nullable(USERS, "org_id", ScalarType.INT64),
                    nullable(USERS, "boss_id", ScalarType.INT64),
                    required(USERS, "name", ScalarType.TEXT),
                    nullable(USERS, "nick", ScalarType.TEXT),
                    nullable(USERS, "age", ScalarType.INT32),
                    required(USERS, "level", ScalarType.INT32),
                    required(USERS, "active", ScalarType.BOOL),
                    nullable(USERS, "vip", ScalarType.BOOL),
                    nullable(USERS, "score", ScalarType.FLOAT64),
                    nullable(USERS, "balance", ScalarType.DECIMAL),
                    nullable(USERS, "mood", MOOD)),
            ids(USERS, "id"),
            List.of(
                    new TableIndex("users_by_name", ids(USERS, "name"), true),
                    new TableIndex("users_by_nick", ids(USERS, "nick"), true),
                    new TableIndex("users_by_age", ids(USERS, "age"), false)),
            List.of(
                    new ForeignKey("fk_users_org", ids(USERS, "org_id"), ORGS, ids(ORGS, "id")),
                    new ForeignKey("fk_users_boss", ids(USERS, "boss_id"), USERS, ids(USERS, "id"))));

    public static final Table ROOM_TABLE = table(
            ROOMS,
            List.of(
                    required(ROOMS, "house", ScalarType.INT64),
                    required(ROOMS, "number", ScalarType.INT64),
                    nullable(ROOMS, "label", ScalarType.TEXT)),
            List.of("house", "number"),
            List.of());

    public static final Table BOOKING_TABLE = table(
            BOOKINGS,
            List.of(
                    required(BOOKINGS, "id", ScalarType.INT64),
                    required(BOOKINGS, "user_id", ScalarType.INT64),
                    nullable(BOOKINGS, "house", ScalarType.INT64),
                    nullable(BOOKINGS, "number", ScalarType.INT64),
                    required(BOOKINGS, "old_house", ScalarType.INT64),
                    nullable(BOOKINGS, "old_number", ScalarType.INT64),
                    required(BOOKINGS, "next_house", ScalarType.INT64),
                    required(BOOKINGS, "next_number", ScalarType.INT64)),
            List.of("id"),
            List.of(
                    new ForeignKey("fk_bookings_user", ids(BOOKINGS, "user_id"), USERS, ids(USERS, "id")),
                    new ForeignKey(
                            "fk_bookings_room", ids(BOOKINGS, "house", "number"), ROOMS, ids(ROOMS, "house", "number")),
                    new ForeignKey(
                            "fk_bookings_old_room",
                            ids(BOOKINGS, "old_house", "old_number"),
                            ROOMS,
                            ids(ROOMS, "house", "number")),
                    new ForeignKey(
                            "fk_bookings_next_room",
                            ids(BOOKINGS, "next_house", "next_number"),
                            ROOMS,
                            ids(ROOMS, "house", "number"))));

    /** The tables, each after those it points to. */
    public static final DbSchema SCHEMA = DbSchema.of(List.of(ORG_TABLE, USER_TABLE, ROOM_TABLE, BOOKING_TABLE));

    private SampleSchema() {}

    /** Returns a column of a table that is known by {@code alias}. */
    public static Expr<ColumnTerm> column(Alias alias, ColumnId id) {
        Column column = SCHEMA.column(id);
        return new Expr.Leaf<>(new ColumnTerm.ColumnRef(alias, id, column.type(), column.nullable()));
    }

    /** Returns a column of a table that is known by {@code alias}. */
    public static Expr<ColumnTerm> column(Alias alias, TableId table, String name) {
        return column(alias, new ColumnId(table, name));
    }

    /** Returns the type of a column or parameter; for a list the storage is that of its items. */
    public static ColumnType typed(Type type) {
        return new ColumnType(type, storage(type instanceof ListType list ? list.element() : type));
    }

    static boolean isPartOfUnique(ColumnId column) {
        Table table = SCHEMA.table(column.table());
        return table.primaryKey().contains(column)
                || table.indexes().stream()
                        .anyMatch(index -> index.unique() && index.columns().contains(column));
    }

    private static Table table(TableId id, List<Column> columns, List<String> key, List<ForeignKey> foreignKeys) {
        return new Table(id, columns, ids(id, key.toArray(String[]::new)), List.of(), foreignKeys);
    }

    private static Column required(TableId table, String name, Type type) {
        return new Column(new ColumnId(table, name), typed(type), false, false);
    }

    private static Column nullable(TableId table, String name, Type type) {
        return new Column(new ColumnId(table, name), typed(type), true, false);
    }

    private static List<ColumnId> ids(TableId table, String... names) {
        return new ArrayList<>(
                Arrays.stream(names).map(name -> new ColumnId(table, name)).toList());
    }

    private static StorageType storage(Type type) {
        if (type instanceof EnumType labels) {
            return new StorageType.Labels(labels);
        }
        return switch ((ScalarType) type) {
            case BOOL -> StorageType.Plain.BOOLEAN;
            case INT8, INT16, INT32, INT64 -> StorageType.Plain.INT64;
            case FLOAT32, FLOAT64 -> StorageType.Plain.FLOAT64;
            case DECIMAL -> StorageType.Plain.NUMERIC;
            case TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME -> StorageType.Plain.TEXT;
        };
    }
}
