package dev.weir.it.shapes.tx.bank;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Account(@Key long id, long balance, @HasMany Many<Entry> entries) {}
