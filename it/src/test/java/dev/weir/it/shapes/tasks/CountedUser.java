package dev.weir.it.shapes.tasks;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record CountedUser(@Key @Auto long id, String name, Status status) {}
