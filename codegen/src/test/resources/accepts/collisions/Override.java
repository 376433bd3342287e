package collisions;

import dev.weir.annotation.Key;

@dev.weir.annotation.Model
public record Override(@Key long id, Kind kind) {
    public enum Kind {
        ONE
    }
}
