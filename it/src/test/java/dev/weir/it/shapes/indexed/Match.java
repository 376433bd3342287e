package dev.weir.it.shapes.indexed;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Index(
        value = {"tournamentId", "region"},
        name = "tournament_region_idx")
@Model
public record Match(@Key String id, String tournamentId, String region) {}
