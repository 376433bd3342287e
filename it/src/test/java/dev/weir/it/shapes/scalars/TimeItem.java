package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.LocalTime;
import java.util.UUID;

@Model
public record TimeItem(@Key @Auto UUID id, LocalTime val) {}
