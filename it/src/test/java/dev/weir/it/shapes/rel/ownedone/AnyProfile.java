package dev.weir.it.shapes.rel.ownedone;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model(table = "profiles")
public record AnyProfile(@Key @Auto UUID id, String bio, @Index UUID userId) {}
