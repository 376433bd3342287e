package dev.weir.it.shapes.tasks;

public enum Status {
    PENDING,
    ACTIVE,
    DONE
}
