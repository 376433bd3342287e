package dev.weir.annotation;

/** What becomes of an instance when the one that it belongs to is deleted by Weir; see {@link BelongsTo#onDelete}. */
public enum OnDelete {
    /**
     * What its link allows, if the other record declares the other direction with {@code @HasOne} or {@code @HasMany}: deleted
     * too if the link is a {@code One}, unlinked if it is a {@code Maybe}. If the other record does not, nothing is done, so that
     * the delete fails where the database has foreign keys.
     */
    DEFAULT,
    /** It is deleted too, with all that depends on it, whether or not the other record declares the other direction. */
    CASCADE,
    /** Its link becomes NULL; only for a {@code Maybe}. */
    SET_NULL,
    /** The delete fails and nothing is changed, even though the other record declares the other direction. */
    RESTRICT
}
