package dev.weir.it.shapes.driverops;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record CountedUser(@Key @Auto long id, String name, int age) {}
