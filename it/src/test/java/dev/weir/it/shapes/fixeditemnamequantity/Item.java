package dev.weir.it.shapes.fixeditemnamequantity;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Item(@Key long id, String name, long quantity) {}
