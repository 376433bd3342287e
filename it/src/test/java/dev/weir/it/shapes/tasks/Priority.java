package dev.weir.it.shapes.tasks;

public enum Priority {
    LOW,
    MEDIUM,
    HIGH
}
