package dev.weir.it.shapes.keyed;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Model
public record Book(
        @Key String writerName,
        @Key long number,
        @BelongsTo One<Writer> writer,
        String title,
        @Nullable String genre,
        @Nullable Boolean lent,
        int copies,
        BigDecimal price) {}
