package dev.weir.exec.decode;

import org.jspecify.annotations.Nullable;

/**
 * The two keys of a row on the way of a relation.
 *
 * @param near the key by which the row was reached, in the form of {@link LinkKeys#mapKey}
 * @param far the key by which it leads on, as a key set holds it; {@code null} if a part is NULL, so that it leads nowhere
 */
public record KeyPair(Object near, @Nullable Object far) {}
