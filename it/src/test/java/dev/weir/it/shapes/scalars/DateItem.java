package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.LocalDate;
import java.util.UUID;

@Model
public record DateItem(@Key @Auto UUID id, LocalDate val) {}
