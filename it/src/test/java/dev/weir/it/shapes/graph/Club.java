package dev.weir.it.shapes.graph;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Club(@Key long id, String name, @HasMany Many<Membership> memberships) {}
