package dev.weir.core.driver;

/** How a session can read a part of a result, run other operations, and go on with the rest. */
public enum Windowing {
    /** An operation may be run while the rows of another are still being read. */
    INTERLEAVED,
    /**
     * It may not, but a result can be read in windows with other operations between two of them: {@link Session#windows}.
     */
    CURSOR,
    /** Neither: each window is a statement of its own, which goes on after the last row of the one before. */
    KEYSET
}
