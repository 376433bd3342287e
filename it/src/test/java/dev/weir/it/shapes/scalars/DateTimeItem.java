package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.LocalDateTime;
import java.util.UUID;

@Model
public record DateTimeItem(@Key @Auto UUID id, LocalDateTime val) {}
