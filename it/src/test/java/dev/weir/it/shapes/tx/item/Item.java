package dev.weir.it.shapes.tx.item;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Item(@Key long id) {}
