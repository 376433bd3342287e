package dev.weir.it.shapes.rel.ownedone;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model(table = "users")
public record AnyUser(@Key @Auto UUID id, String name) {}
