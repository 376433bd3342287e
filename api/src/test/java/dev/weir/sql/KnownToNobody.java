package dev.weir.sql;

/** Stands for the engine, which is not on the class path of these tests. */
public final class KnownToNobody {}
