package dev.weir.it.shapes.tasks;

public enum EntityType {
    FUND,
    ACCOUNT,
    DEPARTMENT,
    PROGRAM
}
