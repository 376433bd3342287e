package dev.weir.exec.testing;

/** Parts by which tests know the texts that are sent. */
public final class Texts {
    public static final String FROM_USERS = "FROM \"users\" AS";
    public static final String FROM_TODOS = "FROM \"todos\" AS";
    public static final String FROM_PROFILES = "FROM \"profiles\" AS";
    public static final String INTO_USERS = "INSERT INTO \"users\"";
    public static final String INTO_TODOS = "INSERT INTO \"todos\"";
    public static final String INTO_PROFILES = "INSERT INTO \"profiles\"";

    private Texts() {}

    /** Returns what was asked with each statement cut to its verb and its table. */
    public static String brief(String logged) {
        return logged.replaceFirst("SELECT .* FROM \"(\\w+)\" AS.*", "SELECT $1")
                .replaceFirst("INSERT INTO \"(\\w+)\".*?( x\\d+)?$", "INSERT $1$2")
                .replaceFirst("UPDATE \"(\\w+)\".*", "UPDATE $1")
                .replaceFirst("DELETE FROM \"(\\w+)\".*", "DELETE $1")
                .replaceFirst("(query|get|put|update|delete) (\\w+) .*?( x\\d+)?$", "$1 $2$3");
    }
}
