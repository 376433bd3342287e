package dev.weir.sql.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import java.util.List;

/** Two tables, as two models with a relation between them would have them. */
public final class Shop {
    private static final TableId USER_TABLE = new TableId("users");
    private static final TableId ORDER_TABLE = new TableId("orders");

    public static final Column USER_ID = new Column(new ColumnId(USER_TABLE, "id"), Types.INT64, false, true);
    public static final Column NAME = column(USER_TABLE, "name", Types.TEXT, false);
    public static final Column EMAIL = column(USER_TABLE, "email", Types.TEXT, false);
    public static final Column AGE = column(USER_TABLE, "age", Types.INT32, true);
    public static final Column ACTIVE = column(USER_TABLE, "active", Types.BOOL, true);

    public static final Column ORDER_ID = column(ORDER_TABLE, "id", Types.UUID, false);
    public static final Column BUYER = column(ORDER_TABLE, "user_id", Types.INT64, false);
    public static final Column NUMBER = column(ORDER_TABLE, "number", Types.INT32, false);
    public static final Column PRICE = column(ORDER_TABLE, "price", Types.DECIMAL, true);
    public static final Column WEIGHT = column(ORDER_TABLE, "weight", Types.FLOAT32, true);
    public static final Column STATUS = column(ORDER_TABLE, "status", Types.of(Types.STATUS), false);
    public static final Column PLACED_AT = column(ORDER_TABLE, "placed_at", Types.INSTANT, false);

    public static final Table USERS = new Table(
            USER_TABLE,
            List.of(USER_ID, NAME, EMAIL, AGE, ACTIVE),
            List.of(USER_ID.id()),
            List.of(
                    new TableIndex("index_users_by_email", List.of(EMAIL.id()), true),
                    new TableIndex("index_users_by_name", List.of(NAME.id()), false)),
            List.of());

    public static final Table ORDERS = new Table(
            ORDER_TABLE,
            List.of(ORDER_ID, BUYER, NUMBER, PRICE, WEIGHT, STATUS, PLACED_AT),
            List.of(ORDER_ID.id()),
            List.of(
                    new TableIndex("index_orders_by_id", List.of(ORDER_ID.id()), true),
                    new TableIndex("index_orders_by_user_id_and_number", List.of(BUYER.id(), NUMBER.id()), true),
                    new TableIndex("index_orders_by_price", List.of(PRICE.id()), false)),
            List.of(new ForeignKey("fk_orders_user_id", List.of(BUYER.id()), USER_TABLE, List.of(USER_ID.id()))));

    private Shop() {}

    private static Column column(TableId table, String name, ColumnType type, boolean nullable) {
        return new Column(new ColumnId(table, name), type, nullable, false);
    }
}
