package dev.weir.it.shapes.indexed;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Unique({"orgId", "slug"}) @Model
public record Account(@Key @Auto UUID id, long orgId, String slug) {}
