package dev.weir.it.shapes.tasks;

public enum Urgency {
    LOW,
    HIGH
}
