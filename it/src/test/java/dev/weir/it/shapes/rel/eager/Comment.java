package dev.weir.it.shapes.rel.eager;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Comment(@Key @Auto UUID id, String body, @Index UUID postId, @BelongsTo One<Post> post) {}
