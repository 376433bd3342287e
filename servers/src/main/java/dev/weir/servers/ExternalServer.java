package dev.weir.servers;

/**
 * A server that was there before and stays.
 *
 * @param kind which database it is
 * @param url the R2DBC URL that was given
 */
record ExternalServer(ServerKind kind, String url) implements DatabaseServer {
    /**
     * Takes the URL from the environment.
     *
     * @throws IllegalArgumentException if it is not an R2DBC URL
     */
    static ExternalServer at(ServerKind kind, String url) {
        try {
            return new ExternalServer(kind, DatabaseUrl.parse(url).toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(kind.environmentVariable() + " is " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {}
}
