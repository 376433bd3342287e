package dev.weir.core.driver;

/**
 * What a database can write.
 *
 * @param returning whether an insert or update can give back any column of the rows it wrote, an insert in the order of its
 *     rows
 * @param generatedKeys whether an insert of one or of many rows can give back the keys that it counted up, in the order of
 *     the rows; an insert that gives back only its counted-up key needs no more than this
 * @param autoIncrement whether it can make integer keys
 * @param simultaneousAssignment whether an update computes every value from the row as it was; if not, it assigns one column
 *     after the other, and a later value is computed from what the earlier ones have left
 */
public record Writes(boolean returning, boolean generatedKeys, boolean autoIncrement, boolean simultaneousAssignment) {
    public Writes {
        if (generatedKeys && !autoIncrement) {
            throw new IllegalArgumentException("generatedKeys without autoIncrement");
        }
        if (returning && autoIncrement && !generatedKeys) {
            throw new IllegalArgumentException("returning and autoIncrement without generatedKeys");
        }
    }
}
