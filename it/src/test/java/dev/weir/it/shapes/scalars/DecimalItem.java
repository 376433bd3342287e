package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.math.BigDecimal;
import java.util.UUID;

@Model
public record DecimalItem(@Key @Auto UUID id, BigDecimal val) {}
