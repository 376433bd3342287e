package dev.weir.codegen.planted.unmarked;

public final class Unmarked {}
