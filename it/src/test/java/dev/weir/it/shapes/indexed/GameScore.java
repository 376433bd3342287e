package dev.weir.it.shapes.indexed;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Index({"gameTitle", "topScore"})
@Model
public record GameScore(@Key String userId, @Key String gameTitle, long topScore) {}
