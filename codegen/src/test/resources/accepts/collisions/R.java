package collisions;

import dev.weir.annotation.Key;

@dev.weir.annotation.Model
public record R(@Key long id, Kind kind) {
    public enum Kind {
        ONE
    }
}
