package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Everything(
        @Key int id,
        @Nullable Boolean bool,
        @Nullable Byte int8,
        @Nullable Short int16,
        @Nullable Integer int32,
        @Nullable Long int64,
        @Nullable Float float32,
        @Nullable Double float64,
        @Nullable BigDecimal decimal,
        @Nullable String text,
        byte @Nullable [] bytes,
        @Nullable UUID uuid,
        @Nullable Instant instant,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDateTime dateTime,
        @Nullable Shade shade) {}
