package dev.weir.sql.planted.unmarked;

public record Unmarked() {}
