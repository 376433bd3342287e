package collisions;

import dev.weir.annotation.Key;

@dev.weir.annotation.Model
public record Executor(@Key long id, Kind kind) {
    public enum Kind {
        ONE
    }
}
