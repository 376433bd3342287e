package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.Instant;

@Model
public record CountedInstantItem(@Key @Auto long id, Instant val) {}
