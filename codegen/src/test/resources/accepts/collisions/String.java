package collisions;

/** Hides the class of java.lang from all of its package. */
public enum String {
    LONG
}
