package dev.weir.core.schema.app;

/** What becomes of an instance when the one that it belongs to is deleted. */
public enum OnDelete {
    /**
     * What its link allows, if the target declares the other direction: it is deleted too if the link is required, and loses it
     * otherwise. If the target does not, nothing becomes of it, so that a foreign key refuses the delete.
     */
    DEFAULT,
    /** It is deleted too, with all that depends on it. */
    CASCADE,
    /** It loses its link, which has to be one that may be NULL. */
    SET_NULL,
    /** It stays as it is, and the delete fails. */
    RESTRICT
}
