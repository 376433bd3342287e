package dev.weir.sql;

/** Rewrites a text of the user into the pattern language of a database. Stateless; equal forms are equal objects. */
public interface PatternForm {
    /** Returns the pattern that matches what the user's text stands for. */
    String apply(String text);
}
