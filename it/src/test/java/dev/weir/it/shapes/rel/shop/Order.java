package dev.weir.it.shapes.rel.shop;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Order(@Key @Auto UUID id, String label, @HasOne One<Invoice> invoice) {}
