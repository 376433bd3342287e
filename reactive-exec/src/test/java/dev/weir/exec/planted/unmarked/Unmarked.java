package dev.weir.exec.planted.unmarked;

/** In a package that says nothing of NULL. */
public interface Unmarked {}
