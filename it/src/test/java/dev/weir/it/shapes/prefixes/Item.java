package dev.weir.it.shapes.prefixes;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Item(@Key long partitionId, @Key String sortKey, String name) {}
