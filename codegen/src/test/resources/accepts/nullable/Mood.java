package nullable;

public enum Mood {
    GOOD,
    BAD
}
