package dev.weir;

import dev.weir.core.schema.app.AutoValue;
import java.util.UUID;

/** Makes the keys that the client makes. */
public interface KeyMaker {

    /**
     * Makes a new key.
     *
     * @throws IllegalArgumentException if the database makes such keys
     */
    UUID make(AutoValue kind);
}
