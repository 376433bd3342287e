package collisions;

import dev.weir.annotation.Key;

@dev.weir.annotation.Model
public record Class(@Key long id, Kind kind) {
    public enum Kind {
        ONE
    }
}
