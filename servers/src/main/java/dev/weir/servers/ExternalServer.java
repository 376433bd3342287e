package dev.weir.servers;

/**
 * A server that was there before and stays.
 *
 * @param kind which database it is
 * @param url the R2DBC URL that was given
 */
record ExternalServer(ServerKind kind, String url) implements DatabaseServer {
    @Override
    public void close() {}
}
