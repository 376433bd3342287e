package dev.weir.examples.guide.music;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:loading-eager
@Model
public record Playlist(@Key @Auto UUID id, String name, @HasMany(eager = true) Many<Track> tracks) {}
// guide:end
