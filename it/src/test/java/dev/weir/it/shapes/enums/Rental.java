package dev.weir.it.shapes.enums;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Rental(@Key @Auto UUID id, Interval interval, Status status, Return.@Nullable Status returned) {
    /** Not that of a return. */
    public enum Status {
        OPEN,
        OVER
    }
}
