package dev.weir.examples.guide.press;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// guide:press-article
@Model
@Index({"journal", "number"})
public record Article(
        @Key @Auto UUID id,
        String title,
        @Index UUID authorId,
        @BelongsTo One<Writer> author,
        @Index @Nullable UUID reviewerId,
        @BelongsTo Maybe<Writer> reviewer,
        String journal,
        int number,
        @BelongsTo(key = {"journal", "number"}) One<Edition> edition) {}
// guide:end
