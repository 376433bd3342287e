package dev.weir.examples.guide.music;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Track(@Key @Auto UUID id, String title, @Index UUID playlistId, @BelongsTo One<Playlist> playlist) {}
