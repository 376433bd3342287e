package dev.weir.it.shapes.driverops;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, String name, int age) {}
