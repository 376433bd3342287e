package dev.weir.exec.testing.blog;

public enum Status {
    ACTIVE,
    BLOCKED
}
