package dev.weir.it.shapes.enums;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Return(@Key @Auto UUID id, Status status) {
    /** Not that of a rental. */
    public enum Status {
        WHOLE,
        BROKEN
    }
}
