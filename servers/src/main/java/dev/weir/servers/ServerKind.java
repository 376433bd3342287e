package dev.weir.servers;

import java.util.Locale;

/** A database that tests run on. */
public enum ServerKind {
    POSTGRES("PostgreSQL"),
    MYSQL("MySQL"),
    MARIADB("MariaDB");

    private final String label;

    ServerKind(String label) {
        this.label = label;
    }

    /** Returns the environment variable that names a server of one's own, for example {@code WEIR_IT_POSTGRES_URL}. */
    public String environmentVariable() {
        return "WEIR_IT_" + name() + "_URL";
    }

    /** Returns the system property that names the container image, for example {@code weir.it.postgres.image}. */
    public String imageProperty() {
        return "weir.it." + name().toLowerCase(Locale.ROOT) + ".image";
    }

    /** Returns the name as its makers write it. */
    @Override
    public String toString() {
        return label;
    }

    /**
     * Returns the statement that makes an empty database. PostgreSQL copies its template's files for it, which takes half of the
     * time that writing their pages to the log takes (<a
     * href="https://www.postgresql.org/docs/18/sql-createdatabase.html">STRATEGY</a>, from version 15 on).
     */
    String createDatabase(String name) {
        return "create database " + name + (this == POSTGRES ? " strategy file_copy" : "");
    }

    /** Returns the statement that drops a database; only PostgreSQL refuses while sessions are in it, unless it is forced. */
    String dropDatabase(String name) {
        return "drop database if exists " + name + (this == POSTGRES ? " with (force)" : "");
    }

    ServerProgram program() {
        return switch (this) {
            case POSTGRES -> new PostgresProgram();
            case MYSQL -> new MySqlProgram();
            case MARIADB -> new MariaDbProgram();
        };
    }
}
