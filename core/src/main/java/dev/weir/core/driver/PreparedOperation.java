package dev.weir.core.driver;

/** An operation in the form in which its driver sends it. Immutable; usable on any session of that driver. */
public interface PreparedOperation {

    /** Returns the operation this was made from. */
    Operation operation();

    /** Returns the text that is sent, for plans and logs; it holds no values. */
    String text();

    /**
     * Returns the text for a plan, of one line or several: what is sent and, where the driver has more to say, how and why so. It
     * holds no values.
     */
    default String plan() {
        return text();
    }
}
