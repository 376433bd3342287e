package embedded;

import dev.weir.annotation.Embedded;

@Embedded
public record Mood(Kind kind) {
    public enum Kind {
        GOOD,
        BAD
    }
}
