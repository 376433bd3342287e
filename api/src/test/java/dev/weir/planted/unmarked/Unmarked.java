package dev.weir.planted.unmarked;

public final class Unmarked {}
