package dev.weir.query;

import dev.weir.Handles;

/**
 * The handle of a relation of an instance that was written.
 *
 * @param position of the relation among those of its model
 */
record Placed(int position, Object handle) {

    /** Sets the handle among others, and returns these. */
    Handles into(Handles handles) {
        handles.set(position, handle);
        return handles;
    }
}
