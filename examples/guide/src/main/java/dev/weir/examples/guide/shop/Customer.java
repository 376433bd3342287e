package dev.weir.examples.guide.shop;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Customer(@Key @Auto UUID id, String name) {}
