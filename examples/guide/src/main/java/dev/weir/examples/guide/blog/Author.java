package dev.weir.examples.guide.blog;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// guide:blog-author
@Model
public record Author(
        @Key @Auto UUID id,
        String name,
        @Unique String email,
        @Nullable Integer age,
        @HasMany Many<Post> posts,
        @HasOne Maybe<Profile> profile) {}
// guide:end
