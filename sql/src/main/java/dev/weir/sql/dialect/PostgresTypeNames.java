package dev.weir.sql.dialect;

import dev.weir.core.value.EnumType;
import java.util.Set;

/**
 * The names of enums as types. PostgreSQL finds a name among its own types before it looks in the schema, quoted or not
 * (<a href="https://www.postgresql.org/docs/18/ddl-schemas.html#DDL-SCHEMAS-CATALOG">the system catalog schema</a>), so an enum
 * whose name is one of them is called {@code <name>_enum}.
 */
final class PostgresTypeNames {
    private static final Set<String> OWN = Set.of(
            "aclitem",
            "any",
            "bit",
            "bool",
            "box",
            "bpchar",
            "bytea",
            "char",
            "cid",
            "cidr",
            "circle",
            "cstring",
            "date",
            "daterange",
            "event_trigger",
            "float4",
            "float8",
            "inet",
            "int2",
            "int4",
            "int8",
            "internal",
            "interval",
            "json",
            "jsonb",
            "jsonpath",
            "language_handler",
            "line",
            "lseg",
            "macaddr",
            "money",
            "name",
            "numeric",
            "oid",
            "path",
            "point",
            "polygon",
            "record",
            "refcursor",
            "regclass",
            "regrole",
            "regtype",
            "text",
            "tid",
            "time",
            "timestamp",
            "timestamptz",
            "timetz",
            "trigger",
            "tsquery",
            "tsvector",
            "unknown",
            "uuid",
            "varbit",
            "varchar",
            "void",
            "xid",
            "xml");

    private PostgresTypeNames() {}

    /** Returns the name of an enum's type, quoted. */
    static String of(EnumType type) {
        String name = OWN.contains(type.name()) ? type.name() + "_enum" : type.name();
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
