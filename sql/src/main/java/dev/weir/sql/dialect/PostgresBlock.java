package dev.weir.sql.dialect;

/** Statements of PostgreSQL whose failure is awaited. */
final class PostgresBlock {
    private PostgresBlock() {}

    /** Returns a block that does something, unless that fails for one of the named reasons. */
    static String unless(String statement, String reasons) {
        return "DO " + CastLiterals.quoted("BEGIN " + statement + "; EXCEPTION WHEN " + reasons + " THEN NULL; END");
    }
}
